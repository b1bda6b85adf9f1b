/** A container image: configuration, layers, raw tar blocks and the merged file tree. */
@NullMarked
package dev.jslim.analyzer.image;

import org.jspecify.annotations.NullMarked;
