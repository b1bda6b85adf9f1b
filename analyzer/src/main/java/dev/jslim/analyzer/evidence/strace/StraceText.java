package dev.jslim.analyzer.evidence.strace;

import dev.jslim.analyzer.image.PathBytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How strace spells arguments: strings with C's escapes, descriptors with paths, structures in braces. */
final class StraceText {
    private StraceText() {}

    /** A call without its result's text being read: its arguments, and what stands after the closing parenthesis. */
    record Split(List<String> arguments, String rest) {}

    /** Splits what follows a call's opening parenthesis; null if the parenthesis is not closed. */
    static @Nullable Split split(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i);
            } else if (c == '<' && isAnnotation(text, i)) {
                i = endOfAnnotation(text, i);
            } else if (c == '/' && text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i);
                i = end < 0 ? i : end + 1;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' && depth == 0) {
                String last = text.substring(from, i).strip();
                if (!last.isEmpty() || !arguments.isEmpty()) {
                    arguments.add(last);
                }
                return new Split(arguments, text.substring(i + 1).strip());
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                arguments.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        return null;
    }

    /** Returns the text that a quoted argument stands for; null if it is none, or is cut off with dots. */
    static @Nullable String string(String argument) {
        if (!argument.startsWith("\"")) {
            return null;
        }
        int end = endOfString(argument, 0);
        if (end >= argument.length() || argument.startsWith("...", end + 1)) {
            return null;
        }
        return unescape(argument.substring(1, end));
    }

    /** Returns whether it is a string that strace cut off. */
    static boolean isCutOff(String argument) {
        return argument.startsWith("\"") && argument.endsWith("\"...");
    }

    /** Returns the path that {@code -y} writes after a descriptor; null if there is none. */
    static @Nullable String annotation(String argument) {
        int start = argument.indexOf('<');
        if (start < 0 || !isAnnotation(argument, start) || !argument.startsWith("/", start + 1)) {
            return null;
        }
        int end = endOfAnnotation(argument, start);
        String inner = argument.substring(start + 1, Math.min(end, argument.length()));
        int kind = inner.indexOf('<'); // -yy: <char 1:3>
        String path = unescape(kind < 0 ? inner : inner.substring(0, kind));
        String deleted = " (deleted)";
        return path.endsWith(deleted) ? path.substring(0, path.length() - deleted.length()) : path;
    }

    /** Returns the number that an argument begins with; −1 if there is none. */
    static int number(String argument) {
        int end = 0;
        while (end < argument.length() && Character.isDigit(argument.charAt(end))) {
            end++;
        }
        return end == 0 || end > 9 ? -1 : Integer.parseInt(argument.substring(0, end));
    }

    /** A descriptor's annotation: after its number or AT_FDCWD, not the operator of a shift. */
    private static boolean isAnnotation(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return (Character.isDigit(before) || before == 'D') && !text.startsWith("<<", at) && !text.startsWith("< ", at);
    }

    private static int endOfAnnotation(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            // -> stands between the two ends of a connection
            if (c == '<') {
                depth++;
            } else if (c == '>' && text.charAt(i - 1) != '-' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int endOfString(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length();
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\' || i + 1 == text.length()) {
                continue;
            }
            bytes.writeBytes(PathBytes.encode(text.substring(plain, i)));
            char c = text.charAt(++i);
            int named = "abtnvfr".indexOf(c);
            if (named >= 0) {
                bytes.write(7 + named);
            } else if (c == 'x') {
                int end = Math.min(i + 3, text.length());
                bytes.write(parse(text, i + 1, end, 16));
                i = end - 1;
            } else if (c >= '0' && c <= '7') {
                int end = i;
                while (end < text.length() && end < i + 3 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
                    end++;
                }
                bytes.write(parse(text, i, end, 8));
                i = end - 1;
            } else {
                bytes.write(c);
            }
            plain = i + 1;
        }
        bytes.writeBytes(PathBytes.encode(text.substring(plain)));
        return PathBytes.decode(bytes.toByteArray());
    }

    private static int parse(String text, int from, int to, int radix) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * radix + Math.max(0, Character.digit(text.charAt(i), radix));
        }
        return value;
    }
}
