/** Other programs: how they are run, and the image build that only the docker program can do. */
@NullMarked
package dev.jslim.tracer.process;

import org.jspecify.annotations.NullMarked;
