/** The keys of configuration files: one table, by which files are read, the schema is written and values are shown. */
@NullMarked
package dev.jslim.analyzer.config.keys;

import org.jspecify.annotations.NullMarked;
