/** YAML files with the line and column of everything in them; the only package that knows the YAML library. */
@NullMarked
package dev.jslim.analyzer.config.yaml;

import org.jspecify.annotations.NullMarked;
