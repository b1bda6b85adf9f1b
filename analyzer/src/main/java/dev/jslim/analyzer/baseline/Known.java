package dev.jslim.analyzer.baseline;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;

/**
 * A finding that is recognised again when its line has moved.
 *
 * @param rule the slug
 * @param text what the finding is about, on one line; a long text is shortened, with a number that stands for all of it
 */
record Known(String rule, String text) implements Comparable<Known> {
    private static final int LONGEST = 100;

    /** Returns how a finding is recognised. */
    static Known of(Finding finding, SourceText source) {
        StringBuilder text = new StringBuilder();
        String slice = source.slice(finding.span());
        boolean blank = false;
        for (int i = 0; i < slice.length(); i++) {
            char c = slice.charAt(i);
            if (Character.isWhitespace(c) || c == '\\') {
                // Where a line is broken, and how far it is indented, does not matter.
                blank = !text.isEmpty();
            } else {
                if (blank) {
                    text.append(' ');
                }
                blank = false;
                text.append(c);
            }
        }
        return new Known(finding.rule().slug(), shortened(text.toString()));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "… " + Integer.toHexString(text.hashCode());
    }

    @Override
    public int compareTo(Known other) {
        int order = rule.compareTo(other.rule);
        return order != 0 ? order : text.compareTo(other.text);
    }
}
