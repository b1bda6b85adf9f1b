package dev.jslim.cli;

import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.Counted;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
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
        TraceRequest request =
                RunArguments.request(ImageName.of(arguments.matchedPositionalValue(0, "")), arguments, terminal);
        Path given = arguments.matchedOptionValue("-o", (Path) null);
        Path output = given == null ? null : terminal.resolve(given.toString());
        if (output != null) {
            AtomicFile.check(output);
        }
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
            EvidenceFile.write(output, result.evidence());
        }
        report(result, terminal.err());
        return ExitCode.CLEAN;
    }

    private static void report(TraceResult result, PrintStream err) {
        for (Answer answer : result.answers()) {
            err.println(line(answer));
        }
        result.evidence().degradations().forEach(note -> err.println("note: " + note));
        if (!result.evidence().complete()) {
            err.println("note: the recorder ended before the application did, so uses are missing; trace again");
        }
        String ready = result.timeToReady().isZero()
                ? ""
                : "ready after " + result.timeToReady().toMillis() + " ms; ";
        err.println(ready + Counted.of(result.evidence().observations().size(), "observation"));
    }

    private static String line(Answer answer) {
        String bytes = Counted.of(answer.body().bytes(), "byte");
        return switch (answer.probe()) {
            case Probe.Http http -> http.text() + " → " + answer.status() + ", " + bytes;
            case Probe.Exit _ -> "ended with status " + answer.status() + ", printed " + bytes;
            case Probe.Exec _, Probe.Health _ -> answer.probe().text() + " → status " + answer.status() + ", " + bytes;
        };
    }
}
