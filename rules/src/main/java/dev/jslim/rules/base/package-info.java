/** Rules about base images. */
@NullMarked
package dev.jslim.rules.base;

import org.jspecify.annotations.NullMarked;
