package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One argument of an instruction: quotes, escapes and variables understood as Dockerfile words, not as shell words.
 *
 * @param raw as written, with line continuations inside it removed
 * @param parts literals and variables in order; adjacent literals are merged unless one is quoted
 */
public record Word(String raw, List<WordPart> parts, Span span) implements Node {
    public Word {
        parts = List.copyOf(parts);
    }

    /** Returns the value if no variable occurs in the word, else null. The empty word has the empty value. */
    public @Nullable String literal() {
        StringBuilder value = new StringBuilder();
        for (WordPart part : parts) {
            if (!(part instanceof WordPart.Literal literal)) {
                return null;
            }
            value.append(literal.value());
        }
        return value.toString();
    }
}
