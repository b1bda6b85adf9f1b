package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * Parses shell text: the POSIX shell command language and the bash that occurs in RUN. Total: what it does not understand becomes
 * {@link Command.Opaque}, the smallest part that makes sense. Takes time linear in the text's length.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html">Shell Command Language</a>
 */
public final class ShellParser {
    private ShellParser() {}

    /** Returns the script that stands in a region of a source text, such as the body of a heredoc. */
    public static Script parse(SourceText source, Span region) {
        return parse(MappedText.of(source, region));
    }

    /** Returns the script that {@code text} is, its spans those of the source that the text comes from. */
    public static Script parse(MappedText text) {
        return parse(text, 0, text.length());
    }

    /**
     * Returns the script that a word of a shell command is, such as the argument of {@code sh -c}, or null if something in the word
     * is expanded before that shell sees it. Spans are exact where the word stands as it is, in quotes or not; where escapes were
     * removed from it, everything is said to stand where the word does.
     */
    public static @Nullable Script parse(SourceText source, ShellWord word) {
        return parse(source, word.literal(), word.span());
    }

    /** Returns the script that an argument in exec form is, as {@link #parse(SourceText, ShellWord)} does. */
    public static @Nullable Script parse(SourceText source, Word word) {
        return parse(source, word.literal(), word.span());
    }

    /** Returns the script that stands at {@code from..to} of a text. */
    public static Script parse(MappedText text, int from, int to) {
        return ShellScripts.parse(text, from, to, 0);
    }

    private static @Nullable Script parse(SourceText source, @Nullable String value, Span place) {
        if (value == null) {
            return null;
        }
        int margin = place.length() == value.length() ? 0 : 1;
        Span inside =
                new Span(Math.min(place.start() + margin, place.end()), Math.max(place.end() - margin, place.start()));
        boolean exact =
                inside.length() == value.length() && source.slice(inside).equals(value);
        return parse(exact ? MappedText.of(source, inside) : MappedText.at(value, place));
    }
}
