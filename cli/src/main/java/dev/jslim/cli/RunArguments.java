package dev.jslim.cli;

import dev.jslim.cli.manual.Manual;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of every command that runs an application: how it is started, asked, and stopped; {@link RunRequests} reads them. */
final class RunArguments {
    private RunArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.list(
                "REQUEST", "Ask it \"GET /path\"; repeatable. Without, links are followed from / on.", "--probe"));
        spec.addOption(OptionSpecs.list(
                "COMMAND", "Run this in the container while the application serves; repeatable.", "--exec"));
        spec.addOption(OptionSpecs.number(
                "NUMBER", "Ask at this port; the one that the image EXPOSEs if not given.", "--port"));
        spec.addOption(OptionSpecs.number(
                "SECONDS", "Wait so long for the first answer; 60 if not given.", "--ready-timeout"));
        spec.addOption(OptionSpec.builder("--continue-after")
                .paramLabel("WHAT")
                .type(String.class)
                .completionCandidates(List.of("probe", "enter", "exit", "timeout="))
                .description("When to stop it: probe, after the last one (the default); enter, when you press it; exit,"
                        + " when it ends by itself; timeout=SECONDS.")
                .build());
        OverrideArguments.describe(spec);
        spec.addOption(ProgressForm.option());
    }

    /** Returns the manual with what is to be said of the options, and of the engine that they need. */
    static Manual manual(Manual manual) {
        return Variables.engine(manual.heading("--probe", "How the application is run")
                .heading(OverrideArguments.FIRST, "What replaces the image's configuration, as with docker run")
                .heading("--progress", "Other options"));
    }
}
