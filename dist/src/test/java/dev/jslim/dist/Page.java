package dev.jslim.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation, whose examples the tests run. */
record Page(String text) {
    /** Returns the page of that path in the project. */
    static Page of(String path) throws IOException {
        return new Page(Files.readString(Installation.PROJECT.resolve(path)));
    }

    /** Returns the texts of the fences in a language. */
    List<String> fences(String language) {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(fence -> fence.substring(language.length() + 4, fence.length() - 3))
                .toList();
    }

    /** Returns what stands below a heading of the second level, up to the next one. */
    String section(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("no heading " + heading);
        }
        int end = text.indexOf("\n## ", start + 1);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
