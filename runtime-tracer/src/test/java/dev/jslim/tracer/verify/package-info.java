/** Tests of comparing a candidate with its original. */
@NullMarked
package dev.jslim.tracer.verify;

import org.jspecify.annotations.NullMarked;
