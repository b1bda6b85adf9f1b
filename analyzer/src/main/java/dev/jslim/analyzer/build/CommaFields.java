package dev.jslim.analyzer.build;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the value of a flag at its commas, as the builder does.
 *
 * @see <a href="https://github.com/tonistiigi/go-csvvalue">go-csvvalue</a>
 */
public final class CommaFields {
    private CommaFields() {}

    /** Returns the fields, those in double quotes without them; null if a quote stands where none may, or the text is empty. */
    public static @Nullable List<String> of(String text) {
        List<String> fields = new ArrayList<>();
        if (text.isEmpty()) {
            return null;
        }
        int at = 0;
        while (true) {
            if (text.startsWith("\"", at)) {
                StringBuilder field = new StringBuilder();
                at = quoted(text, at + 1, field);
                fields.add(field.toString());
                if (at < 0 || (at < text.length() && text.charAt(at) != ',')) {
                    return null;
                }
                if (at == text.length()) {
                    return fields;
                }
            } else {
                int comma = text.indexOf(',', at);
                String field = comma < 0 ? text.substring(at) : text.substring(at, comma);
                fields.add(field);
                if (field.indexOf('"') >= 0) {
                    return null;
                }
                if (comma < 0) {
                    return fields;
                }
                at = comma;
            }
            at++;
        }
    }

    /** Returns the offset behind the closing quote, or -1 if there is none. */
    private static int quoted(String text, int from, StringBuilder field) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (text.startsWith("\"", at)) {
                field.append(c);
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }
}
