/** What users and projects configure: where it is found, what of it counts for a file, and what it comes to. */
@NullMarked
package dev.jslim.analyzer.config;

import org.jspecify.annotations.NullMarked;
