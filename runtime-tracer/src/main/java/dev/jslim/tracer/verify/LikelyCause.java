package dev.jslim.tracer.verify;

/**
 * A lookup that fails in the candidate and did not fail in the original.
 *
 * @param path as it was asked for
 * @param executable the program that asked, or empty if not known
 */
public record LikelyCause(String path, String executable) implements Comparable<LikelyCause> {
    @Override
    public int compareTo(LikelyCause other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : executable.compareTo(other.executable);
    }
}
