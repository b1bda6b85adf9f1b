package dev.jslim.dist;

import java.io.IOException;
import java.util.List;

/** What docs/pre-commit.md tells users to write and to type. */
final class PreCommitPage {
    private PreCommitPage() {}

    /** Returns the texts of the fences in a language. */
    static List<String> fences(String language) throws IOException {
        return Page.of("docs/pre-commit.md").fences(language);
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
