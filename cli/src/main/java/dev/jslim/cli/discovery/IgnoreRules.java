package dev.jslim.cli.discovery;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is ignored below a folder: the patterns of one file, and those that hold further up.
 *
 * @param outer asked where no pattern here says anything; null for none
 */
record IgnoreRules(@Nullable IgnoreRules outer, Path folder, List<IgnorePattern> patterns) {
    private static final int LARGEST = 1 << 20;

    /** Returns the rules with those of a file more, whose patterns are relative to {@code folder}; a file that is missing has none. */
    static @Nullable IgnoreRules with(@Nullable IgnoreRules outer, Path folder, Path file) throws IOException {
        if (!file.toFile().isFile()) {
            return outer;
        }
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            return of(outer, folder, List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1)));
        }
    }

    /** Returns the rules with these lines more. */
    static IgnoreRules of(@Nullable IgnoreRules outer, Path folder, List<String> lines) {
        List<IgnorePattern> patterns = new ArrayList<>();
        for (String line : lines) {
            IgnorePattern pattern = IgnorePattern.parse(line);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return new IgnoreRules(outer, folder, List.copyOf(patterns));
    }

    /** Returns whether a path, none of whose folders is ignored, is ignored: what stands last and deepest decides. */
    boolean ignores(Path path, boolean isFolder) {
        if (path.startsWith(folder) && !path.equals(folder)) {
            String relative = folder.relativize(path).toString().replace('\\', '/');
            for (int i = patterns.size() - 1; i >= 0; i--) {
                if (patterns.get(i).matches(relative, isFolder)) {
                    return !patterns.get(i).negated();
                }
            }
        }
        return outer != null && outer.ignores(path, isFolder);
    }

    /** Returns whether a path or one of the folders it is in is ignored. */
    boolean ignoresOrHolds(Path path) {
        for (Path parent = path.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            if (ignores(parent, true)) {
                return true;
            }
        }
        return ignores(path, false);
    }
}
