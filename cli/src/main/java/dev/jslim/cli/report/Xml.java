package dev.jslim.cli.report;

import dev.jslim.grammar.source.SourceBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A document of XML that is written from its beginning to its end, one element on a line. By hand: with the JDK's module for XML the
 * runtime that is shipped would be megabytes larger, for two reports of elements and attributes.
 */
final class Xml {
    private static final char REPLACEMENT = '\uFFFD';

    private final OutputStream out;
    private final StringBuilder open = new StringBuilder();

    /** Begins a document, which is written to {@code out}; that stays open. */
    Xml(OutputStream out) throws IOException {
        this.out = out;
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Begins an element with attributes: names and values in turn. */
    void start(String name, String... attributes) throws IOException {
        write(indent() + tag(name, attributes) + ">\n");
        open.append(name).append(' ');
    }

    /** Writes an element without content. */
    void empty(String name, String... attributes) throws IOException {
        write(indent() + tag(name, attributes) + "/>\n");
    }

    /** Writes an element with a text in it. */
    void text(String name, String text, String... attributes) throws IOException {
        write(indent() + tag(name, attributes) + ">" + escaped(text, false) + "</" + name + ">\n");
    }

    /** Ends the element that was begun last and is not ended. */
    void end() throws IOException {
        int start = open.lastIndexOf(" ", open.length() - 2) + 1;
        String name = open.substring(start, open.length() - 1);
        open.setLength(start);
        write(indent() + "</" + name + ">\n");
    }

    private String indent() {
        int depth = 0;
        for (int i = 0; i < open.length(); i++) {
            depth += open.charAt(i) == ' ' ? 1 : 0;
        }
        return "  ".repeat(depth);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String tag(String name, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            tag.append(' ').append(attributes[i]).append("=\"");
            tag.append(escaped(attributes[i + 1], true)).append('"');
        }
        return tag.toString();
    }

    /**
     * Returns the text with what is markup escaped, line breaks in attributes too, which would be read as blanks, and every character
     * replaced that no document may have, not even escaped.
     *
     * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2</a>
     */
    private static String escaped(String given, boolean attribute) {
        String text = SourceBytes.readable(given);
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\t' || c == '\n' || c == '\r';
            if (c == '&') {
                escaped.append("&amp;");
            } else if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '>') {
                escaped.append("&gt;");
            } else if (c == '"' && attribute) {
                escaped.append("&quot;");
            } else if (c == '\r' || (blank && attribute)) {
                escaped.append("&#").append((int) c).append(';');
            } else {
                escaped.append((c < ' ' && !blank) || c == '\uFFFE' || c == '\uFFFF' ? REPLACEMENT : c);
            }
        }
        return escaped.toString();
    }
}
