package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a program that takes them as getopt does: letters alone or together, long names, values behind or in the word. */
public final class CommandOptions {
    /** The letters of curl that take a value. */
    public static final String CURL = "AbcCdDeEFHKmoPQrtTuUwxXyYz";

    /** The letters of wget that take a value; {@code -n} takes the next letter, as in {@code -nv}. */
    public static final String WGET = "aoeiBtTwQOPUDARXIl";

    private final Invocation invocation;
    private final String withValue;

    private CommandOptions(Invocation invocation, String withValue) {
        this.invocation = invocation;
        this.withValue = withValue;
    }

    /** Returns the options of an invocation of a program whose letters {@code withValue} take a value. */
    public static CommandOptions of(Invocation invocation, String withValue) {
        return new CommandOptions(invocation, withValue);
    }

    /**
     * An option as it is given.
     *
     * @param letter the index of its letter in the word, or -1 for a long name
     * @param value its value as far as it is literal: what stands in the word or in the next one; empty if there is none
     */
    public record Option(
            ShellWord word,
            int letter,
            String value,
            @Nullable ShellWord previous) {
        /** Returns an edit that deletes the option, which has no value, or null if that cannot be written down. */
        public @Nullable TextEdit removal() {
            boolean plain = word.raw().length() == word.span().length();
            ShellWord before = previous;
            if (letter > 0 && word.raw().length() > 2) {
                int at = word.span().start() + letter;
                return plain ? TextEdit.delete(new Span(at, at + 1)) : null;
            }
            boolean array = word.raw().isEmpty() || word.parts().getFirst() instanceof ShellPart.SingleQuoted;
            return before == null || array
                    ? null
                    : TextEdit.delete(new Span(before.span().end(), word.span().end()));
        }
    }

    /** Returns the option of that letter, NUL for none, or one of these long names, or null. */
    public @Nullable Option find(char letter, String... names) {
        List<ShellWord> words = invocation.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = text(words.get(i));
            if (text.equals("--")) {
                return null;
            }
            String next = i + 1 < words.size() ? text(words.get(i + 1)) : "";
            ShellWord before = i == 0 ? invocation.programWord() : words.get(i - 1);
            if (text.startsWith("--")) {
                int equals = text.indexOf('=');
                String name = text.substring(2, equals < 0 ? text.length() : equals);
                for (String wanted : names) {
                    if (name.equals(wanted)) {
                        return new Option(words.get(i), -1, equals < 0 ? next : text.substring(equals + 1), before);
                    }
                }
            } else if (text.length() > 1 && text.charAt(0) == '-') {
                int at = letter(text, letter);
                if (at > 0) {
                    String value = at + 1 < text.length() ? text.substring(at + 1) : next;
                    return new Option(words.get(i), at, value, before);
                }
                i += takesNext(text) ? 1 : 0;
            }
        }
        return null;
    }

    /** Returns the words that are neither options nor values of letters. */
    public List<ShellWord> operands() {
        List<ShellWord> operands = new ArrayList<>();
        List<ShellWord> words = invocation.arguments();
        boolean ended = false;
        for (int i = 0; i < words.size(); i++) {
            String text = text(words.get(i));
            boolean option = !ended && text.length() > 1 && text.charAt(0) == '-';
            ended |= text.equals("--");
            if (!option) {
                operands.add(words.get(i));
            } else if (!text.startsWith("--")) {
                i += takesNext(text) ? 1 : 0;
            }
        }
        return operands;
    }

    private int letter(String text, char letter) {
        for (int j = 1; j < text.length(); j++) {
            if (text.charAt(j) == letter) {
                return j;
            }
            if (withValue.indexOf(text.charAt(j)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private boolean takesNext(String text) {
        for (int j = 1; j < text.length(); j++) {
            if (withValue.indexOf(text.charAt(j)) >= 0) {
                return j + 1 == text.length();
            }
        }
        return false;
    }

    private static String text(ShellWord word) {
        String literal = word.literal();
        return literal == null ? word.raw() : literal;
    }
}
