/** What the Dockerfile means as a build: stages, how they build on each other, and what holds at each instruction. */
@NullMarked
package dev.jslim.analyzer.build;

import org.jspecify.annotations.NullMarked;
