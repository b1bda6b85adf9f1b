package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Dockerfile that the user named, and how to write it back.
 *
 * @param source its name is what the user typed; bytes that are not UTF-8 are in it as {@link SourceBytes} says
 * @param file where a repaired text goes, or null for standard output
 * @param place where the file stands or, of standard input, is said to stand, which decides the build context; null if nobody said
 * @param marked whether it begins with a byte order mark, which is not part of the text
 */
public record DockerfileInput(
        SourceText source, @Nullable Path file, @Nullable Path place, boolean marked) {
    /** What stands for standard input on the command line. */
    public static final String STDIN = "-";

    private static final int LARGEST = 4 << 20;
    private static final String MARK = "\uFEFF";
    /** A file of which one byte in so many is a control character is no text: compressed data have one in ten. */
    private static final int BYTES_PER_CONTROL = 16;

    /**
     * Reads what the user named: a file, a directory with a Dockerfile or Containerfile in it, or {@code -}.
     *
     * @throws InputInvalid if there is no such file, if it cannot be read, or if it cannot be a Dockerfile
     */
    public static DockerfileInput read(Terminal terminal, String given) throws IOException {
        if (given.equals(STDIN)) {
            return stdin(terminal, null);
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

    /**
     * Reads standard input.
     *
     * @param name the path that it is said to have, or null
     * @throws InputInvalid if it cannot be a Dockerfile
     */
    public static DockerfileInput stdin(Terminal terminal, @Nullable String name) throws IOException {
        byte[] bytes = terminal.in().readNBytes(LARGEST + 1);
        DockerfileInput input = decode(name == null ? STDIN : name, null, bytes);
        return name == null ? input : new DockerfileInput(input.source, null, resolve(terminal, name), input.marked);
    }

    /** Returns the bytes of a changed text: where it is not changed, those that were read. */
    public byte[] encode(String text) {
        return SourceBytes.encode(marked(text));
    }

    /** Returns a changed text with the byte order mark, if the file has one. */
    public String marked(String text) {
        return marked ? MARK + text : text;
    }

    /**
     * Returns where the path stands that the user gave.
     *
     * @throws InputInvalid if it is no path
     */
    static Path resolve(Terminal terminal, String given) {
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
            if (Files.isSymbolicLink(path)) {
                throw new InputInvalid(name + " is a symbolic link that leads nowhere", "remove it, or repair it");
            }
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
        checkText(called, bytes);
        String text = SourceBytes.decode(bytes, 0);
        boolean marked = text.startsWith(MARK);
        return new DockerfileInput(SourceText.of(name, marked ? text.substring(1) : text), file, file, marked);
    }

    /** BuildKit refuses no byte: a stray NUL is left to it. What is no text at all is refused here, because nothing useful can be said of it. */
    private static void checkText(String called, byte[] bytes) {
        int controls = 0;
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            byte each = bytes[i];
            controls += (each >= 0 && each < '\t') || (each > '\r' && each < ' ') ? 1 : 0;
            zeros[i & 1] += each == 0 ? 1 : 0;
        }
        int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
        boolean mark = first == 0xFEFF || first == 0xFFFE;
        // Every other byte of English in UTF-16 is zero.
        boolean alternating = Math.min(zeros[0], zeros[1]) == 0 && Math.max(zeros[0], zeros[1]) > bytes.length / 3;
        if (mark || (bytes.length > 3 && alternating)) {
            throw new InputInvalid(
                    called + " is UTF-16, which no builder reads", "save it as UTF-8: iconv -f UTF-16 -t UTF-8");
        }
        if (controls > bytes.length / BYTES_PER_CONTROL) {
            throw new InputInvalid(called + " is a binary file, not a Dockerfile", "");
        }
    }

    private static String join(String directory, String name) {
        if (directory.equals(".")) {
            return name;
        }
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }
}
