/** Sends probes to a running application. */
@NullMarked
package dev.jslim.tracer.probe.client;

import org.jspecify.annotations.NullMarked;
