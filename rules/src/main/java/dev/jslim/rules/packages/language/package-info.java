/** Rules about package managers of programming languages. */
@NullMarked
package dev.jslim.rules.packages.language;

import org.jspecify.annotations.NullMarked;
