package dev.jslim.cli;

import dev.jslim.cli.manual.Manual;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim trace}: runs an image and records which files it uses; {@link TraceRun} does the work. */
final class TraceCommand implements Command {
    @Override
    public String name() {
        return "trace";
    }

    @Override
    public String summary() {
        return "Run an image and record which files it uses, as evidence";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(OptionSpecs.image());
        spec.addPositional(OptionSpecs.applicationArguments());
        spec.addOption(OptionSpecs.file("Write the evidence there instead of to standard output.", "-o", "--output"));
        RunArguments.describe(spec);
    }

    @Override
    public Manual manual() {
        return RunArguments.manual(Manual.of("The evidence says which paths its programs used and which they looked for"
                                + " in vain, and what the trace could not see. It is plain JSON, made to be kept, and"
                                + " jslim minify --evidence reads it.")
                        .exit(0, "The evidence was written.")
                        .exit(
                                2,
                                "It could not be done: no engine, no such image, the application failed; or the"
                                        + " evidence, although written, is known to miss uses."))
                .example("jslim trace app -o evidence.json", "Follow the links from / on, and keep the evidence")
                .example("jslim trace app --probe \"GET /\" --probe \"GET /health\"", "Ask these two and nothing else")
                .example("jslim trace job --continue-after exit", "Trace a program that ends by itself")
                .example("jslim trace app --continue-after enter", "Use it by hand until you press Enter");
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        return TraceRun.run(arguments, terminal);
    }
}
