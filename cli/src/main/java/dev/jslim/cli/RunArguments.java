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
        ProbeArguments.describe(spec);
        DriveArguments.describe(spec);
        ComposeArguments.describe(spec);
        OverrideArguments.describe(spec);
        spec.addOption(OptionSpec.builder("--trace-caps")
                .paramLabel("WHEN")
                .type(String.class)
                .completionCandidates(List.of("auto", "none", "add"))
                .description("Give the recorder capabilities that the application does not get: none, never; add, at"
                        + " once; auto (the default), in a second run if the first one missed something.")
                .build());
        spec.addOption(OptionSpec.builder("--trace-engine")
                .paramLabel("ENGINE")
                .type(String.class)
                .completionCandidates(List.of("auto", "notify", "ptrace"))
                .description(
                        "How the recorder is told of system calls: notify, by the kernel's notification; ptrace, as"
                                + " a debugger is; auto (the default), by the first of them that works.")
                .build());
        spec.addOption(OptionSpecs.flag("Go on with evidence that is known to miss uses.", "--allow-incomplete"));
        spec.addOption(ProgressForm.option());
    }

    /** Returns the manual with what is to be said of the options, and of the engine that they need. */
    static Manual manual(Manual manual) {
        return Variables.engine(manual.file(
                        ".jslim.yaml, .jslim.yml, jslim.yaml",
                        "Its key probes says what to ask if the command line does not; see docs/trace.md.")
                .variable("JSLIM_CONFIG", "The configuration file to take instead of the one that is found.")
                .heading("--probe", "How the application is run")
                .heading("--compose", "What it is run among")
                .heading(OverrideArguments.FIRST, "What replaces the image's configuration, as with docker run")
                .heading("--trace-caps", "How it is watched")
                .heading("--progress", "Other options"));
    }
}
