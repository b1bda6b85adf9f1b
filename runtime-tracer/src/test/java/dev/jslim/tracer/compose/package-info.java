@NullMarked
package dev.jslim.tracer.compose;

import org.jspecify.annotations.NullMarked;
