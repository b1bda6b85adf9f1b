package dev.jslim.cli;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What {@code --progress} can be; the names are those of docker build. */
enum ProgressForm {
    AUTO,
    PLAIN,
    NONE;

    /** Returns the option that chooses. */
    static OptionSpec option() {
        return OptionSpecs.choice(
                "FORM",
                ProgressForm.class,
                "Show progress: auto (the default), a live line on terminals; plain, a line for each step; none.",
                "--progress");
    }

    /** Returns what was chosen. */
    static ProgressForm of(ParseResult arguments) {
        return Choice.of(ProgressForm.class, "--progress", arguments.matchedOptionValue("--progress", "auto"));
    }
}
