package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.cli.report.Counted;
import dev.jslim.tracer.compose.ComposeRequest;
import dev.jslim.tracer.compose.Composed;
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
import picocli.CommandLine.ParseResult;

/** One run of {@code jslim trace}. */
final class TraceRun {
    private TraceRun() {}

    /** Does what the command line says. */
    static ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        TraceRequest asked = RunRequests.request(Positionals.image(arguments), arguments, terminal);
        ComposeRequest compose = ComposeRequests.request(arguments, terminal);
        Path given = arguments.matchedOptionValue("-o", (Path) null);
        Path output = given == null ? null : terminal.resolve(given.toString());
        if (output != null) {
            AtomicFile.check(output);
        }
        TraceResult result;
        try (TerminalProgress progress = TerminalProgress.of(ProgressForm.of(arguments), terminal);
                ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            TraceRequest request = Composed.request(compose, asked, session, progress);
            progress.step("tracing " + request.image());
            result = new Tracer(session, progress).trace(request);
        }
        if (output == null) {
            EvidenceFile.write(terminal.out(), result.evidence());
        } else {
            EvidenceFile.write(output, result.evidence());
        }
        report(result, terminal.err());
        if (!result.evidence().complete() && !asked.options().tracing().allowIncomplete()) {
            throw new InputInvalid(
                    "the evidence is incomplete: uses are missing, as the notes say",
                    "trace again; with --allow-incomplete it is taken as it is");
        }
        return ExitCode.CLEAN;
    }

    private static void report(TraceResult result, PrintStream err) {
        for (Answer answer : result.answers()) {
            err.println(line(answer));
        }
        result.evidence().degradations().forEach(note -> err.println("note: " + note));
        String ready = result.timeToReady().isZero()
                ? ""
                : "ready after " + result.timeToReady().toMillis() + " ms; ";
        err.println(ready + Counted.of(result.evidence().observations().size(), "observation"));
    }

    private static String line(Answer answer) {
        String bytes = Counted.of(answer.body().bytes(), "byte");
        return switch (answer.probe()) {
            case Probe.Http _, Probe.WebSocket _ -> answer.probe().text() + " → " + answer.status() + ", " + bytes;
            case Probe.Tcp _, Probe.Redis _, Probe.Postgres _ -> answer.probe().text() + " → " + bytes;
            case Probe.Exit _ -> "ended with status " + answer.status() + ", printed " + bytes;
            case Probe.Run _ -> answer.probe().text() + " → status " + answer.status();
            case Probe.Exec _, Probe.Health _ -> answer.probe().text() + " → status " + answer.status() + ", " + bytes;
        };
    }
}
