package dev.jslim.analyzer.fuzz;

import dev.jslim.analyzer.build.ignore.DockerIgnore;
import dev.jslim.grammar.source.SourceBytes;

/** Ignore files: the first line of the input is a path, the rest the file. */
public final class DockerIgnoreTarget {
    private DockerIgnoreTarget() {}

    /** Asserts that a last line which means everything decides, whatever stands above it. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = SourceBytes.decode(data, 0);
        int feed = Math.max(0, text.indexOf('\n'));
        String path = "a/" + text.substring(0, feed);
        String patterns = text.substring(feed);
        DockerIgnore.parse(patterns).ignores(path);
        if (!DockerIgnore.parse(patterns + "\n**").ignores(path)) {
            throw new AssertionError("** does not ignore " + path);
        }
        if (DockerIgnore.parse(patterns + "\n!**").ignores(path)) {
            throw new AssertionError("!** does not send " + path);
        }
    }
}
