package dev.jslim.analyzer.config;

import dev.jslim.analyzer.config.keys.ConfigFile;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file that was read.
 *
 * @param file absolute
 * @param hadolint whether it is written for hadolint
 */
record LoadedFile(File file, boolean hadolint, ConfigFile content) {
    /** Returns the directory that paths in it start from. */
    File directory() {
        return file.getAbsoluteFile().getParentFile();
    }

    /** Returns a file as patterns see it: from the directory of this one, with slashes; null if it stands elsewhere. */
    @Nullable
    String relative(File other) {
        Path directory = directory().toPath().normalize();
        Path path = other.toPath().normalize();
        return path.startsWith(directory)
                ? directory.relativize(path).toString().replace(File.separatorChar, '/')
                : null;
    }
}
