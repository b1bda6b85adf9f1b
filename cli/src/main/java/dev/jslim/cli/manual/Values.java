package dev.jslim.cli.manual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option or argument takes.
 *
 * @param words all there are if the kind is {@link Kind#WORDS}, else empty; one that ends with {@code =} wants something after it
 */
public record Values(Kind kind, List<String> words) {
    /** From where a shell gets what it proposes. */
    public enum Kind {
        /** A flag takes nothing. */
        NOTHING,
        TEXT,
        WORDS,
        FILE,
        DIRECTORY,
        /** A Dockerfile, or a directory that has one. */
        DOCKERFILE,
        IMAGE,
        RULE,
        /** Rules with commas between them. */
        RULES
    }

    /** Returns what the description says: by its candidates, by its type, else by its label. */
    static Values of(ArgSpec described) {
        List<String> words = new ArrayList<>();
        if (described.completionCandidates() != null) {
            described.completionCandidates().forEach(words::add);
        }
        return new Values(words.isEmpty() ? kind(described) : Kind.WORDS, List.copyOf(words));
    }

    private static Kind kind(ArgSpec described) {
        if (described.arity().max() == 0) {
            return Kind.NOTHING;
        }
        if (described.type() == Path.class) {
            return Kind.FILE;
        }
        return switch (described.paramLabel()) {
            case "FILE" -> Kind.FILE;
            case "DIR" -> Kind.DIRECTORY;
            // The value of an option of this label is a path in the image.
            case "PATH" -> described instanceof OptionSpec ? Kind.TEXT : Kind.DOCKERFILE;
            case "IMAGE" -> Kind.IMAGE;
            case "RULE" -> described.splitRegex().isEmpty() ? Kind.RULE : Kind.RULES;
            default -> Kind.TEXT;
        };
    }
}
