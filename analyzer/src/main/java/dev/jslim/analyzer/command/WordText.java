package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shell makes of a word, and where in the source each character of that comes from. */
final class WordText {
    /** Stands for text that only the run tells. */
    static final char UNKNOWN = '\0';

    /** Gives variables their values. */
    interface Lookup {
        /** Returns the value of a variable. */
        Resolution of(String name);
    }

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] splits = new boolean[32];

    private WordText() {}

    /** Returns the text of a word; without {@code lookup} every variable is unknown. */
    static WordText of(ShellWord word, @Nullable Lookup lookup) {
        WordText result = new WordText();
        result.parts(word.parts(), false, lookup);
        return result;
    }

    /** Returns the text, {@link #UNKNOWN} in place of what is not known. */
    String text() {
        return text.toString();
    }

    /** Returns whether the shell splits the word at this character, which came out of a variable without quotes. */
    boolean splits(int index) {
        return splits[index];
    }

    /** Returns where the characters of a non-empty range stand; those of a variable's value stand where the variable does. */
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    private void parts(List<ShellPart> parts, boolean quoted, @Nullable Lookup lookup) {
        for (ShellPart part : parts) {
            if (part instanceof ShellPart.Literal literal) {
                own(literal.value(), literal.span(), 0);
            } else if (part instanceof ShellPart.SingleQuoted single) {
                own(single.value(), single.span(), 1);
            } else if (part instanceof ShellPart.DoubleQuoted dquoted) {
                parts(dquoted.parts(), true, lookup);
            } else {
                Resolution value = value(part, lookup);
                String known = value.orElse(String.valueOf(UNKNOWN));
                for (int i = 0; i < known.length(); i++) {
                    char c = known.charAt(i);
                    boolean blank = c == ' ' || c == '\t' || c == '\n';
                    add(c, part.span().start(), part.span().end(), blank && !quoted);
                }
            }
        }
    }

    private static Resolution value(ShellPart part, @Nullable Lookup lookup) {
        boolean plain = part instanceof ShellPart.Parameter parameter
                && (parameter.operation() == null || parameter.operation().isEmpty());
        if (plain && lookup != null) {
            Resolution value = lookup.of(((ShellPart.Parameter) part).name());
            // What nobody sets here may come with the base image.
            return value instanceof Resolution.Absent ? new Resolution.Unresolved("nothing here sets it") : value;
        }
        return new Resolution.Unresolved("the shell makes it");
    }

    /** Adds text that stands in the source as it is, but for quotes of the given width around it and escapes within. */
    private void own(String value, Span span, int quote) {
        boolean plain = value.length() == span.length() - 2 * quote;
        for (int i = 0; i < value.length(); i++) {
            int start = plain ? span.start() + quote + i : span.start();
            add(value.charAt(i), start, plain ? start + 1 : span.end(), false);
        }
    }

    private void add(char c, int start, int end, boolean split) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
            splits = Arrays.copyOf(splits, 2 * at);
        }
        text.append(c);
        starts[at] = start;
        ends[at] = end;
        splits[at] = split;
    }
}
