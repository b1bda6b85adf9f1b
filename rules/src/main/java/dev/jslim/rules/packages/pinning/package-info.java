/** Rules about packages without a version, and about what upgrades all of them. */
@NullMarked
package dev.jslim.rules.packages.pinning;

import org.jspecify.annotations.NullMarked;
