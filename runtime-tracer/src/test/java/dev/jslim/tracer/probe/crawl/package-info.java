/** Tests. */
@NullMarked
package dev.jslim.tracer.probe.crawl;

import org.jspecify.annotations.NullMarked;
