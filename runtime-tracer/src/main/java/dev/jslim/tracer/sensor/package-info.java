/** The recorder that runs inside the traced container: its binary, its command line, and the log that it leaves. */
@NullMarked
package dev.jslim.tracer.sensor;

import org.jspecify.annotations.NullMarked;
