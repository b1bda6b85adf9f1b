package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Problem;
import java.util.List;

/**
 * What a configuration file says.
 *
 * @param overrides in the order of the file
 * @param problems what is wrong with it, sorted by position
 */
public record ConfigFile(Settings settings, List<PathOverride> overrides, List<Problem> problems) {
    public ConfigFile {
        overrides = List.copyOf(overrides);
        problems = List.copyOf(problems);
    }

    /** What holds for some files. */
    public record PathOverride(List<FileGlob> files, Settings settings) {
        public PathOverride {
            files = List.copyOf(files);
        }

        /** Returns whether it holds for a file, named from the directory of the configuration file. */
        public boolean isFor(String path) {
            for (FileGlob glob : files) {
                if (glob.matches(path)) {
                    return true;
                }
            }
            return false;
        }
    }
}
