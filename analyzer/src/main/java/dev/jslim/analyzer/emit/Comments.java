package dev.jslim.analyzer.emit;

import dev.jslim.analyzer.rewrite.FinalStage.PackageUse;
import dev.jslim.analyzer.rewrite.Size;
import java.util.ArrayList;
import java.util.List;

/** Comment lines of Dockerfiles. */
final class Comments {
    private static final int WIDTH = 118;

    private Comments() {}

    /** Returns the text as comment lines of at most {@value #WIDTH} characters, broken at spaces. */
    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("#");
        for (String word : text.replace('\n', ' ').split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > 1) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String of(PackageUse use) {
        return use.name() + " (" + count(use.files(), "file") + ", " + size(use.bytes()) + ")";
    }

    static String size(long bytes) {
        return Size.text(bytes);
    }

    static String count(int count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }
}
