package dev.jslim.cli;

import dev.jslim.analyzer.plan.Level;
import dev.jslim.analyzer.plan.PlanOptions;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of every command that decides what of an image is kept. */
final class PlanArguments {
    private PlanArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.list(
                "PATH", "Keep this file, directory or pattern whatever the evidence says; repeatable.", "--keep"));
        spec.addOption(
                OptionSpecs.text("LEVEL", "How much to keep: minimal, balanced (the default) or cautious.", "--level"));
    }

    /** Returns what is kept besides what the evidence says. */
    static PlanOptions options(ParseResult arguments) {
        return PlanOptions.defaults()
                .withLevel(Choice.of(Level.class, "--level", arguments.matchedOptionValue("--level", "balanced")))
                .withPins(arguments.matchedOptionValue("--keep", List.of()));
    }
}
