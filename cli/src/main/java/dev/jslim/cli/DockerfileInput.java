package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.grammar.source.SourceText;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Dockerfile that the user named, and how to write it back.
 *
 * @param source its name is what the user typed
 * @param file where it stands, or null for standard input
 * @param charset UTF-8, or ISO-8859-1 for bytes that are not UTF-8, so that every byte survives a repair
 * @param marked whether it begins with a byte order mark, which is not part of the text
 */
public record DockerfileInput(SourceText source, @Nullable Path file, Charset charset, boolean marked) {
    /** What stands for standard input on the command line. */
    public static final String STDIN = "-";

    private static final int LARGEST = 4 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Reads what the user named: a file, a directory with a Dockerfile or Containerfile in it, or {@code -}.
     *
     * @throws InputInvalid if there is no such file, if it cannot be read, or if it cannot be a Dockerfile
     */
    public static DockerfileInput read(Terminal terminal, String given) throws IOException {
        if (given.equals(STDIN)) {
            return decode(STDIN, null, terminal.in().readNBytes(LARGEST + 1));
        }
        if (given.isEmpty()) {
            throw new InputInvalid("the name of the Dockerfile is empty", "name a file, or leave it out");
        }
        Path path = resolve(terminal, given);
        if (path.toFile().isDirectory()) {
            String name = inside(path, given);
            return decode(join(given, name), path.resolve(name), bytes(path.resolve(name), join(given, name)));
        }
        return decode(given, path, bytes(path, given));
    }

    /** Returns the bytes of a changed text, in the encoding in which this one was read. */
    public byte[] encode(String text) {
        byte[] bytes = text.getBytes(charset);
        if (!marked) {
            return bytes;
        }
        return ByteBuffer.allocate(MARK.length + bytes.length)
                .put(MARK)
                .put(bytes)
                .array();
    }

    private static Path resolve(Terminal terminal, String given) {
        try {
            return terminal.resolve(given);
        } catch (InvalidPathException e) {
            throw new InputInvalid("not a path: " + given, e.getReason(), e);
        }
    }

    private static String inside(Path directory, String given) {
        for (String name : new String[] {"Dockerfile", "Containerfile"}) {
            if (directory.resolve(name).toFile().isFile()) {
                return name;
            }
        }
        throw new InputInvalid(
                "there is no Dockerfile in the directory " + given, "name the file if it is called otherwise");
    }

    /** By java.io, not java.nio, which brings channels and more that a start pays for. */
    private static byte[] bytes(Path path, String name) throws IOException {
        File file = path.toFile();
        if (!file.exists()) {
            throw new InputInvalid(
                    name + " does not exist", "name a Dockerfile, a directory that has one, or - for stdin");
        }
        if (!file.canRead()) {
            throw new InputInvalid(name + " cannot be read: permission denied", "");
        }
        try (FileInputStream in = new FileInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private static DockerfileInput decode(String name, @Nullable Path file, byte[] bytes) {
        String called = name.equals(STDIN) ? "standard input" : name;
        if (bytes.length > LARGEST) {
            throw new InputInvalid(called + " is larger than 4 MB, which no Dockerfile is", "");
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new InputInvalid(called + " is a binary file, not a Dockerfile", "");
            }
        }
        boolean marked =
                bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
        ByteBuffer content = ByteBuffer.wrap(bytes);
        content.position(marked ? MARK.length : 0);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(content).toString();
            return new DockerfileInput(SourceText.of(name, text), file, StandardCharsets.UTF_8, marked);
        } catch (CharacterCodingException e) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return new DockerfileInput(SourceText.of(name, text), file, StandardCharsets.ISO_8859_1, false);
        }
    }

    private static String join(String directory, String name) {
        if (directory.equals(".")) {
            return name;
        }
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }
}
