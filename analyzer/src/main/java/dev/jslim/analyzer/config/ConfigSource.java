package dev.jslim.analyzer.config;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** What says how files are linted: a configuration file with those it extends, or nothing. */
interface ConfigSource {
    /** Returns what is configured for a file, absolute, or for standard input, which is null. */
    LintConfig of(@Nullable File file);
}
