package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.emit.ReportEmitter;
import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.tracer.compose.ComposeRequest;
import dev.jslim.tracer.compose.Composed;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.minify.Minified;
import dev.jslim.tracer.minify.Minifier;
import dev.jslim.tracer.minify.Preparation;
import dev.jslim.tracer.minify.SlimName;
import dev.jslim.tracer.minify.Subject;
import dev.jslim.tracer.trace.TraceRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** One run of {@code jslim minify}. */
final class MinifyRun {
    /** The first second that no longer has four digits for its year, which is all that an image's configuration can say. */
    private static final long YEAR_10000 = 253_402_300_800L;

    private MinifyRun() {}

    /** Does what the command line says. */
    static ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        Instant start = Instant.now();
        String given = ImageName.toBe("--tag", arguments.matchedOptionValue("--tag", ""));
        PlanOptions options = PlanArguments.options(arguments);
        TraceRequest asked = RunRequests.request(Positionals.image(arguments), arguments, terminal);
        ComposeRequest compose = ComposeRequests.request(arguments, terminal);
        Instant created = epoch(terminal);
        Path recorded = arguments.matchedOptionValue("--evidence", (Path) null);
        Path reported = arguments.matchedOptionValue("--report", (Path) null);
        Path report = reported == null ? null : terminal.resolve(reported.toString());
        if (report != null) {
            AtomicFile.check(report);
        }
        try (TerminalProgress progress = TerminalProgress.of(ProgressForm.of(arguments), terminal);
                ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            TraceRequest request = Composed.request(compose, asked, session, progress);
            String image = request.image();
            String name = given.isEmpty() ? SlimName.of(image) : given;
            Subject subject = subject(new Preparation(session, progress), request, recorded, terminal);
            try (ImageArchive archive = subject.archive()) {
                Minifier minifier = new Minifier(session, progress);
                Minified result = minifier.minify(subject, options, created);
                if (report != null) {
                    String text = ReportEmitter.report(archive, result.plan());
                    AtomicFile.write(report, text.getBytes(StandardCharsets.UTF_8));
                }
                minifier.publish(result, name);
                progress.done();
                MinifySummary.print(terminal, image, name, subject, result, Duration.between(start, Instant.now()));
            }
        }
        return ExitCode.CLEAN;
    }

    private static Subject subject(
            Preparation preparation, TraceRequest request, @Nullable Path evidence, Terminal terminal)
            throws InterruptedException {
        return evidence == null
                ? preparation.trace(request)
                : preparation.recorded(
                        request.image(), EvidenceFile.read(terminal.resolve(evidence.toString())), request.options());
    }

    private static @Nullable Instant epoch(Terminal terminal) {
        String seconds = terminal.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        if (seconds.isEmpty()) {
            return null;
        }
        try {
            long value = Long.parseLong(seconds);
            if (value >= 0 && value < YEAR_10000) {
                return Instant.ofEpochSecond(value);
            }
        } catch (NumberFormatException e) {
            // Said below, together with what is out of range.
        }
        throw new InputInvalid(
                "SOURCE_DATE_EPOCH is '" + seconds + "', which is no time",
                "set it to whole seconds since 1970, such as 1767225600, or unset it");
    }
}
