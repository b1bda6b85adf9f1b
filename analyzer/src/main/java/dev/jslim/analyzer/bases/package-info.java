/** What is known of widely used base images without asking a registry. */
@NullMarked
package dev.jslim.analyzer.bases;

import org.jspecify.annotations.NullMarked;
