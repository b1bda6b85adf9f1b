package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.rewrite.RewritePlan;
import dev.jslim.analyzer.rewrite.RewritePlanner;
import dev.jslim.analyzer.rewrite.Size;
import dev.jslim.cli.report.Counted;
import dev.jslim.cli.report.UnifiedDiff;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.rules.Rules;
import dev.jslim.tracer.compose.Composed;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.minify.Minified;
import dev.jslim.tracer.minify.Minifier;
import dev.jslim.tracer.minify.Preparation;
import dev.jslim.tracer.minify.Subject;
import dev.jslim.tracer.process.BuildRequest;
import dev.jslim.tracer.process.DockerBuild;
import dev.jslim.tracer.rewrite.Recipe;
import dev.jslim.tracer.rewrite.Rewriter;
import dev.jslim.tracer.rewrite.Rewritten;
import dev.jslim.tracer.rewrite.StaticBuild;
import dev.jslim.tracer.trace.TraceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of {@code jslim rewrite}. */
final class RewriteRun {
    private final RewriteRequest request;
    private final Terminal terminal;
    private final TerminalProgress progress;
    private final LintEngine engine = new LintEngine(Rules.all());
    private final Instant start = Instant.now();

    private RewriteRun(RewriteRequest request, Terminal terminal, TerminalProgress progress) {
        this.request = request;
        this.terminal = terminal;
        this.progress = progress;
    }

    /** Does what was asked for. */
    static ExitCode run(RewriteRequest request, Terminal terminal) throws IOException, InterruptedException {
        try (TerminalProgress progress = TerminalProgress.of(request.progress(), terminal)) {
            return new RewriteRun(request, terminal, progress).run();
        }
    }

    private ExitCode run() throws IOException, InterruptedException {
        DockerfileInput input = DockerfileInput.read(terminal, request.path());
        Path file = input.file();
        if (file == null) {
            throw new InputInvalid("a Dockerfile from standard input cannot be built", "name the file");
        }
        if (request.write() || !request.output().isEmpty()) {
            AtomicFile.check(target(file));
        }
        BuildContext context = context(file);
        LintOptions options = LintOptions.defaults().with(context);
        Fixed fixed = new FixLoop(engine).fix(input.source(), options, Applicability.SAFE);
        Recipe recipe = recipe(fixed, file, context);
        try (ContainerEngine docker = Engines.open();
                Session session = new Session(docker)) {
            return run(session, input, recipe, options, fixed);
        }
    }

    private ExitCode run(Session session, DockerfileInput input, Recipe recipe, LintOptions options, Fixed fixed)
            throws IOException, InterruptedException {
        progress.step("building " + input.source().name());
        String original = new DockerBuild(session).build(originalBuild(recipe), "original", progress);
        TraceRequest trace =
                Composed.request(request.compose(), request.trace().withImage(original), session, progress);
        Subject subject = new Preparation(session, progress).trace(trace);
        try (ImageArchive _ = subject.archive()) {
            Minifier minifier = new Minifier(session, progress);
            Minified minified = minifier.minify(subject, request.planOptions(), null);
            try (StaticBuild.Running best = new StaticBuild(session).start(recipe)) {
                Rewritten rewritten = new Rewriter(session, text -> objections(text, options, fixed), progress)
                        .rewrite(recipe, subject, minified.plan(), request.finalBase());
                progress.step("waiting for the static rewrite, whose size is compared");
                StaticBuild.Outcome staticOutcome = best.await();
                keep(session, rewritten, minifier, minified);
                progress.done();
                show(input, recipe, rewritten);
                table(subject.archive().layerBytes(), staticOutcome, rewritten, minified);
                write(input, recipe, rewritten);
                return ExitCode.CLEAN;
            }
        }
    }

    private BuildContext context(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path directory = request.context().isEmpty() ? parent : terminal.resolve(request.context());
        if (directory == null || !Files.isDirectory(directory)) {
            throw new InputInvalid("the build context " + directory + " is no directory", "name one with --context");
        }
        return BuildContext.of(directory, file);
    }

    private Recipe recipe(Fixed fixed, Path file, BuildContext context) {
        SourceText source =
                SourceText.of(fixed.remaining().dockerfile().source().name(), fixed.text());
        ParseResult parsed = DockerfileParser.parse(source);
        SyntaxProblem first = parsed.refusal();
        if (first != null) {
            Position at = source.position(first.span().start());
            throw new InputInvalid(
                    source.name() + ":" + at.line() + ":" + at.column() + ": " + first.message(), first.hint());
        }
        BuildGraph graph = BuildGraph.of(parsed.dockerfile());
        return new Recipe(parsed.dockerfile(), graph, stage(graph), file, context, request.buildArguments());
    }

    private Stage stage(BuildGraph graph) {
        List<Stage> stages = graph.stages();
        if (request.target().isEmpty()) {
            return stages.getLast();
        }
        for (Stage stage : stages) {
            if (request.target().equalsIgnoreCase(stage.name())
                    || request.target().equals(String.valueOf(stage.index()))) {
                return stage;
            }
        }
        List<String> names = new ArrayList<>();
        stages.forEach(stage -> names.add(stage.name() == null ? String.valueOf(stage.index()) : stage.name()));
        throw new InputInvalid(
                "the Dockerfile has no stage '" + request.target() + "'",
                "--target can be " + String.join(", ", names));
    }

    private BuildRequest originalBuild(Recipe recipe) {
        BuildRequest build =
                BuildRequest.of(recipe.context().directory(), recipe.file()).withArguments(recipe.arguments());
        return request.target().isEmpty() ? build : build.withTarget(request.target());
    }

    /** What lint says of a text that it did not say of the original with its repairs. */
    private List<String> objections(String text, LintOptions options, Fixed fixed) {
        Set<String> known = new HashSet<>();
        fixed.remaining().findings().forEach(finding -> known.add(finding.rule().slug()));
        SourceText source = SourceText.of("Dockerfile", text);
        List<String> objections = new ArrayList<>();
        for (Finding finding : engine.lint(source, options).findings()) {
            if (!known.contains(finding.rule().slug())) {
                int line = source.position(finding.span().start()).line();
                objections.add("line " + line + ": " + finding.message() + " ("
                        + finding.rule().slug() + ")");
            }
        }
        return objections;
    }

    private void keep(Session session, Rewritten rewritten, Minifier minifier, Minified minified) {
        if (!request.tag().isEmpty()) {
            session.engine().tagImage(rewritten.image(), request.tag());
        }
        if (!request.minified().isEmpty()) {
            minifier.publish(minified, request.minified());
        }
    }

    private void show(DockerfileInput input, Recipe recipe, Rewritten rewritten) {
        String name = input.source().name();
        UnifiedDiff.of(
                        name,
                        input.marked(input.source().text()),
                        input.marked(rewritten.draft().dockerfile()))
                .print(terminal.out(), terminal.colors());
        rewritten.draft().files().forEach((path, content) -> {
            String lines = Counted.of(content.lines().count(), "line");
            terminal.out().println("+ " + recipe.context().directory().resolve(path) + ": " + lines);
        });
        terminal.out().println();
    }

    private void table(long bytes, StaticBuild.Outcome staticOutcome, Rewritten rewritten, Minified minified) {
        SizeTable table = switch (staticOutcome) {
            case StaticBuild.Outcome.Built built -> new SizeTable(bytes, built.bytes(), built.title());
            case StaticBuild.Outcome.None none -> new SizeTable(bytes, null, none.reason());
        };
        table.add(
                "rewritten",
                rewritten.bytes(),
                RewritePlanner.form(rewritten.draft().plan()));
        table.add("minified", minified.bytes(), Size.text(minified.plan().removedBytes()) + " left out");
        table.print(terminal.out(), Duration.between(start, Instant.now()));
        terminal.out().flush();
        for (RewritePlan plan : rewritten.alternatives()) {
            progress.note("possible too: " + RewritePlanner.form(plan) + ", about " + Size.text(plan.bytes()));
        }
        rewritten.failures().forEach(failure -> progress.note("not chosen: " + failure));
    }

    private Path target(Path file) {
        return request.output().isEmpty() ? file : terminal.resolve(request.output());
    }

    private void write(DockerfileInput input, Recipe recipe, Rewritten rewritten) throws IOException {
        if (!request.write() && request.output().isEmpty()) {
            return;
        }
        // The list first: a Dockerfile that names a file which is not there would not build.
        for (Map.Entry<String, String> file : rewritten.draft().files().entrySet()) {
            AtomicFile.write(recipe.context().directory().resolve(file.getKey()), SourceBytes.encode(file.getValue()));
        }
        Path target = target(recipe.file());
        AtomicFile.write(target, input.encode(rewritten.draft().dockerfile()));
        terminal.err().println("jslim: wrote " + target);
    }
}
