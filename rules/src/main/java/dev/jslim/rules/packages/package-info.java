/** Rules about package managers: what they leave behind and what they ask. */
@NullMarked
package dev.jslim.rules.packages;

import org.jspecify.annotations.NullMarked;
