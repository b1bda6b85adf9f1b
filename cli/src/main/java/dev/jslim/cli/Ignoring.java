package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.LintConfig;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.analyzer.lint.IgnoreComments;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.LintResult;
import dev.jslim.grammar.source.SourceText;

/** Ignores all that is found in a file by comments in it. */
final class Ignoring {
    private Ignoring() {}

    /**
     * Returns the text with the comments, how many findings they hide, and what cannot be ignored.
     *
     * @param reason why, for the comments; empty for none
     * @throws InputInvalid if the configuration says that comments are not obeyed
     */
    static Fixed of(SourceText source, LintEngine engine, LintOptions options, LintConfig config, String reason) {
        if (!config.suppressions()) {
            throw new InputInvalid(
                    "comments that ignore findings are not obeyed in " + source.name()
                            + ", because the configuration says suppressions: false",
                    "use a baseline: --baseline FILE --update-baseline");
        }
        LintResult before = engine.lint(source, options);
        String text = IgnoreComments.add(before, reason);
        LintResult after = engine.lint(SourceText.of(source.name(), text), options);
        return new Fixed(text, after.suppressed().size() - before.suppressed().size(), 1, after);
    }
}
