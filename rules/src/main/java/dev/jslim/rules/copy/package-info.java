/** Rules about COPY, ADD and the build context. */
@NullMarked
package dev.jslim.rules.copy;

import org.jspecify.annotations.NullMarked;
