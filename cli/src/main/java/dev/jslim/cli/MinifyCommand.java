package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.emit.ReportEmitter;
import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.cli.manual.Manual;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim minify}: an image that has only what the original was seen to use, and what that needs. */
final class MinifyCommand implements Command {
    /** The first second that no longer has four digits for its year, which is all that an image's configuration can say. */
    private static final long YEAR_10000 = 253_402_300_800L;

    @Override
    public String name() {
        return "minify";
    }

    @Override
    public String summary() {
        return "Make a small image of an image, with only what it needs, and prove that it works";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(OptionSpecs.image());
        spec.addOption(
                OptionSpecs.text("NAME", "Give the result this name; REPOSITORY.slim:TAG if not given.", "--tag"));
        spec.addOption(OptionSpecs.file("Write there what was kept, and why, as JSON.", "--report"));
        spec.addOption(OptionSpecs.file(
                "Use the evidence that jslim trace wrote of the image instead of tracing it.", "--evidence"));
        PlanArguments.describe(spec);
        RunArguments.describe(spec);
    }

    @Override
    public Manual manual() {
        Manual manual = Manual.of("The image is run and watched; what it uses, and what that needs, is copied from its"
                        + " layers into a new image. That is run too, and must give the same answers.")
                .exit(0, "The small image is there and was proved.")
                .exit(1, "The result does not behave as the original does, and was not kept.")
                .exit(2, "It could not be done: no engine, no such image, the application failed.");
        return RunArguments.manual(PlanArguments.manual(manual))
                .example("jslim minify app", "Make app.slim of app")
                .example("jslim minify app:1.2 --tag app:1.2-small --report report.json", "And say why of every file")
                .example("jslim minify app --probe \"GET /\" --exec \"app --selftest\"", "Ask what no link leads to")
                .example("jslim minify app --evidence evidence.json --level cautious", "Keep more, and trace nothing")
                .variable(
                        "SOURCE_DATE_EPOCH",
                        "When the new image says that it was made, in seconds since 1970; if not set, what the"
                                + " original says.");
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        Instant start = Instant.now();
        String image = ImageName.of(arguments.matchedPositionalValue(0, ""));
        String given = ImageName.toBe("--tag", arguments.matchedOptionValue("--tag", ""));
        String name = given.isEmpty() ? SlimName.of(image) : given;
        PlanOptions options = PlanArguments.options(arguments);
        TraceRequest request = RunArguments.request(image, arguments, terminal);
        Instant created = epoch(terminal);
        Path recorded = arguments.matchedOptionValue("--evidence", (Path) null);
        Path reported = arguments.matchedOptionValue("--report", (Path) null);
        Path report = reported == null ? null : terminal.resolve(reported.toString());
        if (report != null) {
            AtomicFile.check(report);
        }
        try (TerminalProgress progress = TerminalProgress.of(arguments, terminal);
                ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
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
