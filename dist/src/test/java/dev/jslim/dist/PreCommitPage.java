package dev.jslim.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What docs/pre-commit.md tells users to write and to type. */
final class PreCommitPage {
    private PreCommitPage() {}

    /** Returns the texts of the fences in a language. */
    static List<String> fences(String language) throws IOException {
        String page = Files.readString(Installation.PROJECT.resolve("docs/pre-commit.md"));
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(fence -> fence.substring(language.length() + 4, fence.length() - 3))
                .toList();
    }

    /** Returns whether a configuration uses the hook that runs in a container. */
    static boolean needsEngine(String configuration) {
        return configuration.contains("jslim-docker");
    }

    /** Returns a configuration of the page with the address of the scratch repository in the place of the one that users have. */
    static String naming(PreCommitHooks hooks, String configuration) {
        return configuration.replace(
                "https://git.example.org/jslim", hooks.repository().toString());
    }
}
