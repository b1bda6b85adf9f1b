package dev.jslim.cli;

import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.cli.manual.Manual;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.trace.TraceRequest;
import dev.jslim.tracer.trace.TraceResult;
import dev.jslim.tracer.trace.Tracer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim trace}: runs an image and records which files it uses. */
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
        spec.addOption(OptionSpecs.file("Write the evidence there instead of to standard output.", "-o", "--output"));
        RunArguments.describe(spec);
    }

    @Override
    public Manual manual() {
        return RunArguments.manual(Manual.of("The evidence says which paths its programs used and which they looked for"
                                + " in vain, and what the trace could not see. It is plain JSON, made to be kept, and"
                                + " jslim minify --evidence reads it.")
                        .exit(0, "The evidence was written.")
                        .exit(2, "It could not be done: no engine, no such image, the application failed."))
                .example("jslim trace app -o evidence.json", "Follow the links from / on, and keep the evidence")
                .example("jslim trace app --probe \"GET /\" --probe \"GET /health\"", "Ask these two and nothing else")
                .example("jslim trace job --continue-after exit", "Trace a program that ends by itself")
                .example("jslim trace app --continue-after enter", "Use it by hand until you press Enter");
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        TraceRequest request = RunArguments.request(arguments.matchedPositionalValue(0, ""), arguments, terminal);
        Path output = arguments.matchedOptionValue("-o", (Path) null);
        TraceResult result;
        try (TerminalProgress progress = TerminalProgress.of(arguments, terminal);
                ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            progress.step("tracing " + request.image());
            result = new Tracer(session, progress).trace(request);
        }
        if (output == null) {
            EvidenceFile.write(terminal.out(), result.evidence());
        } else {
            EvidenceFile.write(terminal.resolve(output.toString()), result.evidence());
        }
        report(result, terminal.err());
        return ExitCode.CLEAN;
    }

    private static void report(TraceResult result, PrintStream err) {
        for (Answer answer : result.answers()) {
            err.println(answer.probe().text() + " → " + answer.status() + ", "
                    + answer.body().bytes() + " bytes");
        }
        result.evidence().degradations().forEach(note -> err.println("note: " + note));
        if (!result.evidence().complete()) {
            err.println("note: the recorder ended before the application did, so uses are missing; trace again");
        }
        err.println("ready after " + result.timeToReady().toMillis() + " ms; "
                + result.evidence().observations().size() + " observations");
    }
}
