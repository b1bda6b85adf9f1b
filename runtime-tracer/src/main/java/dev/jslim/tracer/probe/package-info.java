/** What is asked of a running application, and what it answered. */
@NullMarked
package dev.jslim.tracer.probe;

import org.jspecify.annotations.NullMarked;
