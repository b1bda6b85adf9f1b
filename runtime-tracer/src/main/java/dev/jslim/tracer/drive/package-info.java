/** Those who use an application while it is watched: programs on this machine. */
@NullMarked
package dev.jslim.tracer.drive;

import org.jspecify.annotations.NullMarked;
