package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;

/** What happens to a file beside being looked at. */
enum LintMode {
    REPORT,
    FIX,
    DIFF;

    /** Returns what is asked for. */
    static LintMode of(LintArguments arguments) {
        if (arguments.has("--diff")) {
            return DIFF;
        }
        boolean changes = arguments.has("--fix") || arguments.has("--fix-only") || arguments.has("--add-ignores");
        return changes ? FIX : REPORT;
    }

    /** Returns whether what is asked for is something else than a report. */
    static boolean isSilent(LintArguments arguments) {
        return arguments.has("--diff")
                || arguments.has("--fix-only")
                || arguments.has("--add-ignores")
                || arguments.has("--update-baseline");
    }

    /**
     * Refuses what cannot be meant.
     *
     * @throws InputInvalid with what excludes each other
     */
    static void check(LintArguments arguments, boolean stdin) {
        if (isSilent(arguments) && (!arguments.all("--output").isEmpty() || arguments.has("--statistics"))) {
            throw new InputInvalid(
                    "--diff, --fix-only, --add-ignores and --update-baseline report no findings, so there is nothing for --output"
                            + " and --statistics",
                    "run jslim a second time for the report");
        }
        LintMode mode = of(arguments);
        if (arguments.one("--new-from") != null) {
            if (mode != REPORT || arguments.has("--update-baseline")) {
                throw new InputInvalid(
                        "--new-from chooses what is reported, and --fix, --diff, --add-ignores and --update-baseline deal with all"
                                + " there is",
                        "leave out one of them");
            }
            if (stdin) {
                throw new InputInvalid("standard input has no revision to compare with", "leave out --new-from");
            }
        }
        if (arguments.has("--update-baseline")) {
            if (mode == DIFF || arguments.has("--add-ignores")) {
                throw new InputInvalid(
                        "--update-baseline writes down what is found, and "
                                + (mode == DIFF ? "--diff" : "--add-ignores") + " does something else with it",
                        "leave out one of them");
            }
            if (stdin && arguments.one("--stdin-filename") == null) {
                throw new InputInvalid(
                        "standard input has no path by which a baseline could know it",
                        "give it one: --stdin-filename");
            }
        }
        checkIgnores(arguments);
    }

    private static void checkIgnores(LintArguments arguments) {
        String reason = arguments.one("--reason");
        if (!arguments.has("--add-ignores")) {
            if (reason != null) {
                throw new InputInvalid("--reason is for the comments of --add-ignores", "leave it out, or add that");
            }
            return;
        }
        if (arguments.has("--fix") || arguments.has("--fix-only")) {
            throw new InputInvalid(
                    "--add-ignores ignores what --fix would repair",
                    "repair first, and ignore in a second run what is left");
        }
        if (arguments.one("--baseline") != null) {
            throw new InputInvalid(
                    "--add-ignores writes into the Dockerfiles what --baseline keeps beside them",
                    "leave out one of them");
        }
        for (int i = 0; reason != null && i < reason.length(); i++) {
            if (Character.isISOControl(reason.charAt(i))) {
                throw new InputInvalid(
                        "--reason must be one line of text", "leave out line breaks and control characters");
            }
        }
    }
}
