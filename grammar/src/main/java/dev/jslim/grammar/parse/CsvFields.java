package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a comma-separated value, as RUN takes them in {@code --mount} and {@code --device}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvFields {
    private CsvFields() {}

    /** Returns the fields of a text without their quotes; none if it is empty or the quotes are wrong. */
    public static List<String> of(String text) {
        List<String> fields = new ArrayList<>();
        List<MappedText> found = of(MappedText.at(text, new Span(0, text.length())), 0, text.length());
        if (found != null) {
            for (MappedText field : found) {
                fields.add(field.text());
            }
        }
        return fields;
    }

    /** Returns the fields of {@code from..to} without their quotes, or null if there are none or the quotes are wrong. */
    static @Nullable List<MappedText> of(MappedText text, int from, int to) {
        if (from == to) {
            return null;
        }
        List<MappedText> fields = new ArrayList<>();
        int at = from;
        while (true) {
            MappedText.Builder field = new MappedText.Builder();
            field.append("", text.start(at), text.start(at));
            boolean quoted = at < to && text.text().charAt(at) == '"';
            at = quoted ? quoted(text, at + 1, to, field) : plain(text, at, to, field);
            if (at < 0) {
                return null;
            }
            fields.add(field.build());
            if (at == to) {
                return fields;
            }
            at++;
        }
    }

    private static int plain(MappedText text, int from, int to, MappedText.Builder field) {
        int comma = text.text().indexOf(',', from, to);
        int end = comma < 0 ? to : comma;
        if (text.text().indexOf('"', from, end) >= 0) {
            return -1;
        }
        text.copy(from, end, field);
        return end;
    }

    private static int quoted(MappedText text, int from, int to, MappedText.Builder field) {
        int at = from;
        while (true) {
            int quote = text.text().indexOf('"', at, to);
            if (quote < 0) {
                return -1;
            }
            text.copy(at, quote, field);
            at = quote + 1;
            if (at == to || text.text().charAt(at) == ',') {
                return at;
            }
            if (text.text().charAt(at) != '"') {
                return -1;
            }
            text.copy(at, at + 1, field);
            at++;
        }
    }
}
