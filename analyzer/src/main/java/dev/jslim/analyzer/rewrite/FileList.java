package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.PathBytes;
import java.util.Comparator;
import java.util.List;

/**
 * The files that a final stage is made of, as a text that a person reviews and a build reads: absolute paths, sorted, under
 * comments that say why.
 *
 * @param entries sorted by path
 * @param extendedAttributes whether one of them has extended attributes, so that the copy must be made with them
 */
public record FileList(List<Entry> entries, boolean extendedAttributes) {
    public FileList {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::path))
                .distinct()
                .toList();
    }

    /**
     * One file, directory or link.
     *
     * @param path absolute
     * @param bytes 0 for what is not a regular file
     * @param why the reason, one line
     */
    public record Entry(String path, long bytes, String why) {
        /** Returns whether a line of a list can name it: tar reads backslashes as escapes, and lines end at line breaks. */
        public boolean listable() {
            return path.indexOf('\n') < 0 && path.indexOf('\r') < 0 && path.indexOf('\\') < 0;
        }
    }

    /** Returns the sum of the entries' bytes. */
    public long bytes() {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    /** Returns the text; every reason stands once above the entries that follow each other and share it. */
    public String text() {
        StringBuilder text = new StringBuilder(entries.size() * 64);
        text.append(
                "# The files of the final image, read by the build. Written by jslim; lines may be added and removed.\n");
        String last = "";
        for (Entry entry : entries) {
            if (!entry.why().equals(last)) {
                last = entry.why();
                text.append("# ")
                        .append(PathBytes.isText(last) ? last.replace('\n', ' ') : PathBytes.shown(last))
                        .append('\n');
            }
            text.append(entry.path()).append('\n');
        }
        return text.toString();
    }
}
