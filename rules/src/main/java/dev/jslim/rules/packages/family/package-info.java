/** What the rules about package managers of one family have in common. */
@NullMarked
package dev.jslim.rules.packages.family;

import org.jspecify.annotations.NullMarked;
