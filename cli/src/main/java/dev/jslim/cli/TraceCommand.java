package dev.jslim.cli;

import dev.jslim.analyzer.evidence.EvidenceFile;
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
        spec.usageMessage()
                .footer("", "Example: jslim trace app --probe \"GET /\" --probe \"GET /health\" -o evidence.json");
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
