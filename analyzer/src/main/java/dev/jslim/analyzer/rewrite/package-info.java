/** From the files that are kept to a Dockerfile that ships only those: the forms of a final stage, and which one to choose. */
@NullMarked
package dev.jslim.analyzer.rewrite;

import org.jspecify.annotations.NullMarked;
