/** Rules about secrets and privileges. */
@NullMarked
package dev.jslim.rules.security;

import org.jspecify.annotations.NullMarked;
