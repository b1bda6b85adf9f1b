package dev.jslim.analyzer.build.variables;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expanded value into words: blanks separate them, except quoted ones. */
final class ValueWords {
    private final List<String> words = new ArrayList<>(1);
    private final StringBuilder word = new StringBuilder();

    void add(String text, boolean quoted) {
        if (quoted) {
            word.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                end();
            } else {
                word.append(c);
            }
        }
    }

    List<String> finish() {
        end();
        return words;
    }

    private void end() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** The builder is written in Go, which counts these as white space. */
    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
    }
}
