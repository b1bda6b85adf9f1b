package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a POSIX shell does (XCU 2.2), quotes and backslashes included; nothing is expanded.
 */
final class CommandWords {
    private CommandWords() {}

    /**
     * Returns the words of a line, at least one.
     *
     * @param option that it was given with
     * @throws InputInvalid if it is blank, or a quote does not end
     */
    static List<String> of(String option, String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escapes = c == '\\' && quote != '\'' && i + 1 < line.length();
            if (escapes && (quote == 0 || "\"\\$`".indexOf(line.charAt(i + 1)) >= 0)) {
                i++;
                word.append(line.charAt(i));
                inWord = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new InputInvalid(option + ": the quote " + quote + " does not end", "close it, or write \\" + quote);
        }
        if (inWord) {
            words.add(word.toString());
        }
        if (words.isEmpty()) {
            throw new InputInvalid(option + " has no word", "write " + option + " \"program argument\"");
        }
        return words;
    }
}
