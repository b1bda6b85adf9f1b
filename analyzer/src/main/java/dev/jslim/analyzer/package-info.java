/** What the Dockerfile, its build context, the image and the evidence mean: pure, no engine, no network. */
@NullMarked
package dev.jslim.analyzer;

import org.jspecify.annotations.NullMarked;
