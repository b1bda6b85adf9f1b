package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import java.util.List;

/** What the files of a build context weigh. */
public final class ContextSizes {
    private ContextSizes() {}

    /** Returns the bytes of a file, or of all in a directory, that is sent; -1 if it is not there or the context too big to tell. */
    public static long of(BuildContext context, String source) {
        BuildContext.Listing sent = context.sent();
        String path =
                source.startsWith("./") ? source.substring(2) : source.startsWith("/") ? source.substring(1) : source;
        String clean = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean whole = clean.isEmpty() || clean.equals(".");
        long bytes = -1;
        for (BuildContext.Entry entry : sent.complete() ? sent.entries() : List.<BuildContext.Entry>of()) {
            boolean inside = whole || entry.path().equals(clean) || entry.path().startsWith(clean + "/");
            bytes = inside ? Math.max(bytes, 0) + entry.size() : bytes;
        }
        return bytes;
    }

    /** Returns a size in the unit that people would use. */
    public static String text(long bytes) {
        return Junk.size(bytes);
    }
}
