/** Rules about package managers that are told to trust anybody. */
@NullMarked
package dev.jslim.rules.packages.trust;

import org.jspecify.annotations.NullMarked;
