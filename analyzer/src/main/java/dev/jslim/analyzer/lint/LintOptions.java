package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.build.context.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * How to lint one file.
 *
 * @param selection which rules
 * @param adjustments what the user thinks otherwise than the rules do
 * @param settings what the project says of itself
 * @param buildContext the directory sent to the builder, or null if it is not known: rules that need it are skipped
 * @param suppressions whether comments that ignore findings are obeyed
 * @param today the day on which suppressions with an end expire, counted from 1970-01-01
 */
public record LintOptions(
        RuleSelection selection,
        Adjustments adjustments,
        RuleSettings settings,
        @Nullable BuildContext buildContext,
        boolean suppressions,
        long today) {

    /** Returns options for the rules that are on by default, without a build context. */
    public static LintOptions defaults() {
        return new LintOptions(
                RuleSelection.defaults(), Adjustments.none(), RuleSettings.defaults(), null, true, currentDay());
    }

    /** The day is that of UTC: the rules of the local time zone cost more time to load than a file to lint. */
    private static long currentDay() {
        return Math.floorDiv(System.currentTimeMillis(), 86_400_000L);
    }

    /** Returns these options with another selection. */
    public LintOptions with(RuleSelection other) {
        return new LintOptions(other, adjustments, settings, buildContext, suppressions, today);
    }

    /** Returns these options with a build context. */
    public LintOptions with(BuildContext context) {
        return new LintOptions(selection, adjustments, settings, context, suppressions, today);
    }

    /** Returns these options with what another project says of itself. */
    public LintOptions with(RuleSettings other) {
        return new LintOptions(selection, adjustments, other, buildContext, suppressions, today);
    }

    /** Returns these options for a user who thinks otherwise of the rules. */
    public LintOptions with(Adjustments other) {
        return new LintOptions(selection, other, settings, buildContext, suppressions, today);
    }

    /** Returns these options with comments that ignore findings obeyed or not. */
    public LintOptions suppressing(boolean obeyed) {
        return new LintOptions(selection, adjustments, settings, buildContext, obeyed, today);
    }
}
