package dev.jslim.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.rewrite.Size;
import dev.jslim.cli.ExitCode;
import dev.jslim.cli.Main;
import dev.jslim.cli.Terminal;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.EngineObject;
import dev.jslim.tracer.engine.docker.Engines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with the flask sample: lint, repair, rewrite, minify; and what must come of it. */
@EngineTest
class FlaskSampleTest {
    private static final Path SAMPLE = Path.of("flask");
    private static final int PORT = 8000;
    /** Of this process alone: another run of the tests may use the same engine. */
    private static final String NAME =
            "jslim-sample-flask-" + ProcessHandle.current().pid() + ":";

    private static final String ORIGINAL = NAME + "original";
    private static final String REWRITTEN = NAME + "rewritten";
    private static final String MINIFIED = NAME + "minified";

    private final StringBuilder times = new StringBuilder();
    private final List<String> steps = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void removeImages() throws Exception {
        for (String image : List.of(REWRITTEN, MINIFIED, NAME + "notify", NAME + "ptrace", ORIGINAL)) {
            Docker.removeImage(image);
        }
        for (String step : steps.reversed()) {
            Docker.removeImage(step);
        }
    }

    @Test
    void rewritten_and_minified_are_far_smaller_and_answer_every_route_as_the_original_does() throws Exception {
        copy(SAMPLE, directory);
        Set<EngineObject> before = leftovers();
        timed("docker build", () -> steps.addAll(Docker.build(directory, ORIGINAL)));
        String dockerfile = directory.resolve("Dockerfile").toString();

        timed("lint", () -> assertThat(jslim("lint", dockerfile).code()).isEqualTo(ExitCode.FINDINGS));
        timed("lint --fix", () -> jslim("lint", "--fix", dockerfile));
        timed("rewrite", () -> {
            Outcome rewrite = jslim("rewrite", directory.toString(), "--write", "--minify", MINIFIED);
            System.out.println(rewrite.out());
            assertThat(rewrite.code()).as(rewrite.err()).isEqualTo(ExitCode.CLEAN);
            assertThat(rewrite.out()).contains("AS build", "--from=", "wall time");
        });
        // Not the image that was verified, but what the files as written build.
        timed("docker build, rewritten", () -> steps.addAll(Docker.build(directory, REWRITTEN)));

        List<String> routes = routes();
        Map<String, String> expected = answers(ORIGINAL, routes);
        assertThat(expected)
                .allSatisfy((route, answer) ->
                        assertThat(answer).as(route).startsWith(route.endsWith("/no-such-page") ? "404 " : "200 "));
        assertThat(answers(REWRITTEN, routes)).isEqualTo(expected);
        assertThat(answers(MINIFIED, routes)).isEqualTo(expected);
        bothEnginesKeepTheSame();
        printSizes();
        assertThat(Docker.bytes(REWRITTEN)).isLessThan(Docker.bytes(ORIGINAL) / 5);
        assertThat(Docker.bytes(MINIFIED)).isLessThan(Docker.bytes(ORIGINAL) / 5);
        assertNothingLeftSince(before);
    }

    /** What decides is what is kept, so the images are compared, not the evidence: they are made byte by byte alike. */
    private void bothEnginesKeepTheSame() throws Exception {
        List<String> kept = new ArrayList<>();
        for (String engine : List.of("notify", "ptrace")) {
            String evidence = directory.resolve(engine + ".json").toString();
            String image = NAME + engine;
            timed("trace and minify, " + engine, () -> {
                Outcome trace = jslim("trace", ORIGINAL, "--trace-engine", engine, "-o", evidence);
                assertThat(trace.code()).as(trace.err()).isEqualTo(ExitCode.CLEAN);
                Outcome minify = jslim("minify", ORIGINAL, "--evidence", evidence, "--tag", image);
                assertThat(minify.code()).as(minify.err()).isEqualTo(ExitCode.CLEAN);
            });
            kept.add(Docker.run("image", "inspect", "-f", "{{json .RootFS.Layers}}", image));
        }
        assertThat(kept.getLast()).isEqualTo(kept.getFirst());
    }

    private static Map<String, String> answers(String image, List<String> routes) throws Exception {
        try (Service service = Service.start(image, PORT)) {
            return service.answers(routes);
        }
    }

    private static List<String> routes() throws IOException {
        List<String> routes = Files.readAllLines(SAMPLE.resolve("acceptance.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(5).contains("GET /unprobed");
        return routes;
    }

    private void printSizes() throws Exception {
        long original = Docker.bytes(ORIGINAL);
        System.out.println();
        for (String image : List.of(ORIGINAL, REWRITTEN, MINIFIED)) {
            long bytes = Docker.bytes(image);
            System.out.println(
                    String.format(Locale.ROOT, "%-32s %10s %6.1f", image, Size.text(bytes), original / (double) bytes));
        }
        System.out.print(times);
    }

    /** Other commands may be at work in the same engine: what they have goes away by itself. */
    private static void assertNothingLeftSince(Set<EngineObject> before) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        Set<EngineObject> left = leftovers();
        left.removeAll(before);
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(1000);
            left.retainAll(leftovers());
        }
        assertThat(left).isEmpty();
        assertThat(Docker.run("images", "-q", "--filter", "reference=jslim-session:*rewritten*"))
                .isEmpty();
    }

    private static Set<EngineObject> leftovers() {
        try (ContainerEngine engine = Engines.open()) {
            return new HashSet<>(TestImages.leftovers(engine));
        }
    }

    private void timed(String what, Step step) throws Exception {
        Instant start = Instant.now();
        step.run();
        long millis = Duration.between(start, Instant.now()).toMillis();
        times.append(String.format(Locale.ROOT, "%-32s %8.1f s%n", what, millis / 1000.0));
    }

    private interface Step {
        void run() throws Exception;
    }

    private record Outcome(ExitCode code, String out, String err) {}

    private static Outcome jslim(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                null,
                Path.of(""),
                System.getenv());
        ExitCode code = Main.run(terminal, arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
