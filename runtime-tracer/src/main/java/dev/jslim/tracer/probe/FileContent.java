package dev.jslim.tracer.probe;

/**
 * A file whose content is sent; it is recorded by its digest, so that a replay sends the same or says that it cannot.
 *
 * @param path as written, relative to the working directory
 * @param digest {@code sha256:…} of its content, or empty if it is not known yet
 */
public record FileContent(String path, String digest) {
    /** The largest file that is sent, in bytes. */
    public static final long LARGEST = 64L << 20;

    private static final String SUFFIX = ";sha256=";
    private static final int DIGITS = 64;

    /** Returns the file that is written as {@code path} or {@code path;sha256=…}. */
    static FileContent parse(String text) {
        int at = text.lastIndexOf(SUFFIX);
        boolean digest = at > 0 && text.length() - at - SUFFIX.length() == DIGITS;
        return digest
                ? new FileContent(text.substring(0, at), "sha256:" + text.substring(at + SUFFIX.length()))
                : new FileContent(text, "");
    }

    @Override
    public String toString() {
        return digest.isEmpty() ? path : path + SUFFIX + digest.substring("sha256:".length());
    }
}
