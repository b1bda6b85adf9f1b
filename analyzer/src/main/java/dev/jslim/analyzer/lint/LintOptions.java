package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.build.context.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * How to lint one file.
 *
 * @param selection which rules
 * @param settings what the project says of itself
 * @param buildContext the directory sent to the builder, or null if it is not known: rules that need it are skipped
 * @param suppressions whether comments that ignore findings are obeyed
 * @param today the day on which suppressions with an end expire, counted from 1970-01-01
 */
public record LintOptions(
        RuleSelection selection,
        RuleSettings settings,
        @Nullable BuildContext buildContext,
        boolean suppressions,
        long today) {

    /** Returns options for the rules that are on by default, without a build context. */
    public static LintOptions defaults() {
        return new LintOptions(RuleSelection.defaults(), RuleSettings.defaults(), null, true, currentDay());
    }

    /** The day is that of UTC: the rules of the local time zone cost more time to load than a file to lint. */
    private static long currentDay() {
        return Math.floorDiv(System.currentTimeMillis(), 86_400_000L);
    }

    /** Returns these options with another selection. */
    public LintOptions with(RuleSelection other) {
        return new LintOptions(other, settings, buildContext, suppressions, today);
    }

    /** Returns these options with a build context. */
    public LintOptions with(BuildContext context) {
        return new LintOptions(selection, settings, context, suppressions, today);
    }

    /** Returns these options with what another project says of itself. */
    public LintOptions with(RuleSettings other) {
        return new LintOptions(selection, other, buildContext, suppressions, today);
    }
}
