package dev.jslim.analyzer.build;

import dev.jslim.grammar.syntax.Word;

/**
 * The value of a flag as the builder takes it from the line: quotes are gone and escapes are done before anybody looks at variables.
 *
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/split_command.go">extractBuilderFlags</a>
 */
public final class FlagText {
    private FlagText() {}

    /** Returns the text of a flag's value. */
    public static String of(Word value, char escape) {
        String raw = value.raw();
        if (raw.indexOf('"') < 0 && raw.indexOf('\'') < 0 && raw.indexOf(escape) < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == escape) {
                i++;
                text.append(i < raw.length() ? raw.substring(i, i + 1) : "");
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
