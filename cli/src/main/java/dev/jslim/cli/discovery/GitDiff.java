package dev.jslim.cli.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a unified diff of git without context. */
final class GitDiff {
    private static final String NEW_FILE = "+++ ";

    /** Lines from the first to the last, both counted from 1 and included. */
    record Lines(int first, int last) {}

    private GitDiff() {}

    /** Returns the new and changed lines of each file, by its new path. */
    static Map<String, List<Lines>> read(String diff) {
        Map<String, List<Lines>> changed = new HashMap<>();
        List<Lines> file = new ArrayList<>();
        int skipped = 0;
        for (String line : diff.split("\n", -1)) {
            if (skipped > 0 && (line.startsWith("+") || line.startsWith("-"))) {
                skipped--; // what a file says may look like a header
            } else if (line.startsWith(NEW_FILE)) {
                file = changed.computeIfAbsent(path(line.substring(NEW_FILE.length())), name -> new ArrayList<>());
            } else if (line.startsWith("@@ -")) {
                String[] words = line.split(" ", 4);
                Lines before = lines(words[1]);
                Lines after = lines(words[2]);
                skipped = count(before) + count(after);
                if (count(after) > 0) {
                    file.add(after);
                }
            }
        }
        return changed;
    }

    private static int count(Lines lines) {
        return lines.last() - lines.first() + 1;
    }

    /** Reads for example {@code +12,3}, or {@code +12} for one line. */
    private static Lines lines(String range) {
        int comma = range.indexOf(',');
        int first = Integer.parseInt(range, 1, comma < 0 ? range.length() : comma, 10);
        int count = comma < 0 ? 1 : Integer.parseInt(range, comma + 1, range.length(), 10);
        return new Lines(first, first + count - 1);
    }

    /** Takes off the prefix, what git puts after a name with blanks, and its quotes around a name with special characters. */
    private static String path(String written) {
        String name = written.endsWith("\t") ? written.substring(0, written.length() - 1) : written;
        if (name.startsWith("\"") && name.endsWith("\"") && name.length() > 1) {
            name = unquoted(name.substring(1, name.length() - 1));
        }
        return name.startsWith("b/") ? name.substring(2) : name;
    }

    private static String unquoted(String quoted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < quoted.length(); ) {
            char c = quoted.charAt(i);
            if (c != '\\' || i + 1 == quoted.length()) {
                int point = quoted.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
                continue;
            }
            char escaped = quoted.charAt(i + 1);
            if (escaped >= '0' && escaped <= '3' && i + 4 <= quoted.length()) {
                bytes.write(Integer.parseInt(quoted, i + 1, i + 4, 8));
                i += 4;
            } else {
                int at = "abtnvfr".indexOf(escaped);
                bytes.write(at >= 0 ? 7 + at : escaped);
                i += 2;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
