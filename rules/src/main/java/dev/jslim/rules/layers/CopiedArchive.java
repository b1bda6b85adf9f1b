package dev.jslim.rules.layers;

import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An archive that was copied. */
record CopiedArchive(Instruction.Copy copy, Word source) {
    private static final List<String> ARCHIVES = List.of(
            ".tar", ".tgz", ".tbz", ".tb2", ".tbz2", ".txz", ".tlz", ".tpz", ".gz", ".bz2", ".xz", ".lz", ".lzma", ".z",
            ".zst");

    /** Adds the archives of a COPY under the file names that they have in the image. */
    static void of(Instruction.Copy copy, Map<String, CopiedArchive> archives) {
        String target = name(copy.destination().raw());
        for (Word source : copy.sources()) {
            String own = name(source.raw());
            if (isArchive(own)) {
                archives.put(isArchive(target) ? target : own, new CopiedArchive(copy, source));
            }
        }
    }

    /** Returns the last part of a path, without the quotes around it. */
    static String name(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '"' || path.charAt(end - 1) == '\'')) {
            end--;
        }
        int slash = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1));
        int quote = Math.max(path.lastIndexOf('"', end - 1), path.lastIndexOf('\'', end - 1));
        return path.substring(Math.max(slash, quote) + 1, end);
    }

    private static boolean isArchive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String end : ARCHIVES) {
            if (lower.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
