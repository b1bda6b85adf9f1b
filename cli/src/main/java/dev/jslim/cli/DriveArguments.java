package dev.jslim.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say who uses the application while it is traced, and for how long; {@link DriveRequests} reads them. */
final class DriveArguments {
    private DriveArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.list(
                "COMMAND", "Run this here, with JSLIM_URL set to where the application answers; repeatable.", "--run"));
        spec.addOption(OptionSpecs.number(
                "SECONDS", "Let each such command take so long; 600 if not given.", "--run-timeout"));
        spec.addOption(OptionSpec.builder("--continue-after")
                .paramLabel("WHAT")
                .type(String.class)
                .completionCandidates(List.of("probe", "exec", "run", "enter", "signal", "exit", "timeout="))
                .description(
                        "When to stop it: after probe (the default), exec or run; at enter, signal (SIGUSR1) or exit;"
                                + " after timeout=SECONDS. With commas: after all of them.")
                .build());
    }
}
