package dev.jslim.tracer.sensor;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.image.PathBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a log, split at tabs, with {@code \xNN} escapes undone and bytes read as {@link PathBytes} does. A last line without its end is left out: the sensor was
 * killed while it wrote.
 */
final class LogLines {
    private static final int MAX_LINE = 1 << 16;
    private static final long MAX_LOG = 1L << 28;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int position;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private final List<String> fields = new ArrayList<>();
    private int number;
    private long start;
    private long end;

    LogLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next whole line; returns false at the end. */
    boolean next() throws IOException {
        start = end;
        line.reset();
        number++;
        for (int value = read(); value >= 0; value = read()) {
            end++;
            if (value == '\n') {
                split();
                return true;
            }
            if (line.size() == MAX_LINE) {
                throw problem("longer than " + MAX_LINE + " bytes");
            }
            line.write(value);
        }
        return false;
    }

    /** Where the line starts in the log, in bytes. */
    long offset() {
        return start;
    }

    int fields() {
        return fields.size();
    }

    String field(int index) {
        if (index >= fields.size()) {
            throw problem("a field is missing");
        }
        return fields.get(index);
    }

    int number(int index, int most) {
        long value = longNumber(index);
        if (value > most) {
            throw problem("number out of range: " + value);
        }
        return (int) value;
    }

    long longNumber(int index) {
        String text = field(index);
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 17) {
                throw problem("not a number: " + text);
            }
            value = value * 10 + digit;
        }
        if (text.isEmpty()) {
            throw problem("a number is missing");
        }
        return value;
    }

    JslimException problem(String message) {
        return new JslimException.InputInvalid(
                "the sensor's log cannot be used: line " + number + ": " + message,
                "if it happens again, something writes to " + SensorOptions.OUTPUT + ": use --trace-caps add");
    }

    private int read() throws IOException {
        if (position == filled) {
            if (end > MAX_LOG) {
                throw problem("the log is longer than " + MAX_LOG + " bytes");
            }
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    private void split() {
        fields.clear();
        byte[] bytes = line.toByteArray();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\t') {
                fields.add(text(bytes, from, i));
                from = i + 1;
            }
        }
    }

    private String text(byte[] bytes, int from, int to) {
        ByteBuffer plain = ByteBuffer.allocate(to - from);
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\\') {
                plain.put(bytes[i]);
                continue;
            }
            if (i + 3 >= to || bytes[i + 1] != 'x') {
                throw problem("a broken escape");
            }
            plain.put((byte) (hex(bytes[i + 2]) << 4 | hex(bytes[i + 3])));
            i += 3;
        }
        plain.flip();
        return PathBytes.decode(plain.array(), 0, plain.limit());
    }

    private int hex(byte digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw problem("a broken escape");
        }
        return value;
    }
}
