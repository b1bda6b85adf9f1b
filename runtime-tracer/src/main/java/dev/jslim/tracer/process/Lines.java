package dev.jslim.tracer.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits what a program prints into lines; a line longer than 16 KiB is cut, so that no program can fill our memory. */
final class Lines {
    private static final int LIMIT = 16 << 10;

    private Lines() {}

    /** Reads to the end and hands over each line, without its end; a carriage return starts the line anew. */
    static void read(InputStream in, Consumer<String> consumer) throws IOException {
        BufferedInputStream input = new BufferedInputStream(in);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean pending = false;
        for (int c = input.read(); c >= 0; c = input.read()) {
            pending = c != '\n';
            if (c == '\n') {
                consumer.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (c == '\r') {
                // Progress bars go back to the start of the line; a plain CRLF keeps its text.
                input.mark(1);
                boolean ends = input.read() == '\n';
                input.reset();
                if (!ends) {
                    line.reset();
                }
            } else if (line.size() < LIMIT) {
                line.write(c);
            }
        }
        if (pending) {
            consumer.accept(line.toString(StandardCharsets.UTF_8));
        }
    }
}
