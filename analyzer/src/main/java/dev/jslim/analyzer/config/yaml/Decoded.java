package dev.jslim.analyzer.config.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file.
 *
 * @param problem the first byte that is not UTF-8, or null
 */
record Decoded(String text, @Nullable Problem problem) {
    /** Returns the text of these bytes, without a byte order mark. */
    static Decoded of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        }
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
        return new Decoded("", new Problem(line, column, "the file is not UTF-8 from here on; save it as UTF-8"));
    }
}
