package dev.jslim.analyzer.config;

import dev.jslim.analyzer.lint.Adjustments;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.analyzer.lint.RuleSettings;
import dev.jslim.analyzer.lint.ShellCheckMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is configured for a file that is linted.
 *
 * @param excluded the pattern by which the file is not to be linted, and where it stands; null for a file that is
 * @param unsafeFixes whether repairs are made that may change what the image does
 * @param suppressions whether comments that ignore findings are obeyed
 * @param shellCheckArgs what ShellCheck is called with beside what jslim says
 * @param baseline the file of known findings, an absolute path or one from the working directory, or null
 */
public record LintConfig(
        RuleSelection selection,
        Adjustments adjustments,
        RuleSettings settings,
        @Nullable String excluded,
        boolean unsafeFixes,
        FailureThreshold failureThreshold,
        boolean suppressions,
        ShellCheckMode shellCheck,
        List<String> shellCheckArgs,
        @Nullable String baseline) {
    public LintConfig {
        shellCheckArgs = List.copyOf(shellCheckArgs);
    }

    /** Returns what holds where there is no configuration file. */
    public static LintConfig of(RuleSelection selection, boolean unsafeFixes, FailureThreshold threshold) {
        return new LintConfig(
                selection,
                Adjustments.none(),
                RuleSettings.defaults(),
                null,
                unsafeFixes,
                threshold,
                true,
                ShellCheckMode.AUTO,
                List.of(),
                null);
    }

    /** Returns how to lint the file, without a build context. */
    public LintOptions options() {
        return LintOptions.defaults()
                .with(selection)
                .with(adjustments)
                .with(settings)
                .suppressing(suppressions);
    }
}
