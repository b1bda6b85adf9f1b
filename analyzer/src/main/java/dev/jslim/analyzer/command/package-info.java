/** What a RUN installs, downloads and cleans. */
@NullMarked
package dev.jslim.analyzer.command;

import org.jspecify.annotations.NullMarked;
