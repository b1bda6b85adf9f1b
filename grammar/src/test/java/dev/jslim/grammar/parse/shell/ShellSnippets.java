package dev.jslim.grammar.parse.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shell text that is easily misread, from {@code snippets.txt}: one in each line, with {@code ⏎} for a line break. What stands under a
 * heading {@code ==} is an exception, the heading its reason.
 */
final class ShellSnippets {
    private ShellSnippets() {}

    /** Returns all of them. */
    static List<String> all() throws IOException {
        return lines(false);
    }

    /** Returns those about which we and bash disagree. */
    static Set<String> exceptions() throws IOException {
        return new TreeSet<>(lines(true));
    }

    private static List<String> lines(boolean onlyExceptions) throws IOException {
        List<String> snippets = new ArrayList<>();
        boolean exceptions = false;
        try (InputStream file = ShellSnippets.class.getResourceAsStream("snippets.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                exceptions |= line.startsWith("== ");
                if (!line.isEmpty() && !line.startsWith("== ") && (exceptions || !onlyExceptions)) {
                    snippets.add(line.replace("⏎", "\n"));
                }
            }
        }
        return snippets;
    }
}
