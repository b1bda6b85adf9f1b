/** Writers: image archives, Dockerfiles, reports; byte-reproducible. */
@NullMarked
package dev.jslim.analyzer.emit;

import org.jspecify.annotations.NullMarked;
