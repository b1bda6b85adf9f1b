package dev.jslim.analyzer.config.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a YAML file says.
 *
 * @param text without a byte order mark; empty if it could not be decoded
 * @param root null if the file is empty or no YAML
 * @param problems what is wrong with it as YAML
 */
public record YamlFile(String text, @Nullable Yaml root, List<Problem> problems) {
    /** Larger files are no configuration, in bytes. */
    public static final int LARGEST = 256 << 10;

    /** Larger files are nothing that is read here, in bytes. */
    public static final int LARGEST_DOCUMENT = 16 << 20;

    private static final int DOCUMENT_DEPTH = 100;
    private static final int DOCUMENT_VALUES = 1_000_000;

    public YamlFile {
        problems = List.copyOf(problems);
    }

    /** Returns what the bytes of a file say, which may be any; of a file larger than {@link #LARGEST} a part is enough. */
    public static YamlFile of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return broken(new Problem(1, 1, "the file is larger than " + (LARGEST >> 10) + " KiB"));
        }
        Decoded decoded = Decoded.of(bytes);
        return decoded.problem() == null ? of(decoded.text()) : broken(decoded.problem());
    }

    /** Returns what the bytes of a document say that is no configuration, up to {@link #LARGEST_DOCUMENT} of them. */
    public static YamlFile document(byte[] bytes) {
        if (bytes.length > LARGEST_DOCUMENT) {
            return broken(new Problem(1, 1, "the file is larger than " + (LARGEST_DOCUMENT >> 20) + " MiB"));
        }
        Decoded decoded = Decoded.of(bytes);
        return decoded.problem() == null
                ? of(decoded.text(), new TreeBuilder(DOCUMENT_DEPTH, DOCUMENT_VALUES))
                : broken(decoded.problem());
    }

    /** Returns what a text says. */
    public static YamlFile of(String text) {
        return of(text, new TreeBuilder());
    }

    private static YamlFile of(String text, TreeBuilder builder) {
        Yaml root = builder.build(text);
        return new YamlFile(text, root, builder.problems());
    }

    private static YamlFile broken(Problem problem) {
        return new YamlFile("", null, List.of(problem));
    }
}
