package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.SecondEngine;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can go wrong while jslim works, in an engine of its own: nothing of ours may be left behind, what is the user's may not be
 * touched, and the next run has to succeed. The moments differ with each run of the tests; the environment variable
 * {@code JSLIM_FAULTS_SEED} repeats those of an earlier one, whose names tell it.
 */
@EngineTest
class FaultsTest {
    /** How the process or its engine is ended. */
    enum Fault {
        INT,
        TERM,
        KILL,
        ENGINE_STOPPED,
        ENGINE_KILLED
    }

    /**
     * When it happens.
     *
     * @param part of the time that an undisturbed run takes
     */
    record Moment(Fault fault, double part, long seed) {}

    private static SecondEngine engine;
    private static Map<String, List<String>> before = Map.of();
    private static Duration whole = Duration.ZERO;
    private static int cutOff;

    @TempDir
    private static Path temporary;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        engine = SecondEngine.withDisk("700m", "system");
        engine.copy(TestImages.BASE);
        Path context = Files.createDirectory(engine.directory().resolve("context"));
        Files.writeString(context.resolve("Dockerfile"), ServerImage.context(context, "app"));
        engine.docker("build", "-q", "-t", "app", context.toString());
        engine.docker("network", "create", "own");
        engine.docker("create", "--name", "own", "-v", "own:/own", "-v", "/unnamed", TestImages.BASE);
        engine.docker("tag", "app", "jslim-session:own");
        Instant start = Instant.now();
        assertSucceeds(minify());
        whole = Duration.between(start, Instant.now());
        before = everything();
    }

    @AfterAll
    static void end() throws IOException {
        engine.close();
        assertThat(cutOff)
                .as("how many runs had not ended before they were to be cut off")
                .isGreaterThan(5);
    }

    static List<Moment> moments() {
        String given = System.getenv("JSLIM_FAULTS_SEED");
        long seed = given == null ? System.nanoTime() : Long.parseLong(given);
        Random random = new Random(seed);
        List<Moment> all = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            int times = fault == Fault.KILL ? 5 : 3;
            for (int i = 0; i < times; i++) {
                // Spread over the whole run, so that no two hit the same work.
                all.add(new Moment(fault, (i + random.nextDouble()) / times, seed));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_run_that_is_cut_off_leaves_nothing_to_the_one_after_it(Moment moment)
            throws IOException, InterruptedException {
        JslimProcess jslim = minify();
        Thread.sleep(Math.round(whole.toMillis() * moment.part()));
        switch (moment.fault()) {
            case INT, TERM, KILL -> jslim.signal(moment.fault().name());
            case ENGINE_STOPPED -> engine.stop();
            case ENGINE_KILLED -> engine.kill();
        }
        int status = jslim.exitStatus();
        cutOff += status == 0 ? 0 : 1;
        assertThat(jslim.printed()).doesNotContain("internal error", "Exception", "\tat ");
        switch (moment.fault()) {
            // Before jslim's own first line is run, it is the JVM that answers a signal.
            case INT -> assertThat(status).as(jslim.printed()).isIn(0, 2, 130);
            case TERM -> assertThat(status).as(jslim.printed()).isIn(0, 2, 143);
            case KILL -> assertThat(status).as(jslim.printed()).isIn(0, 137);
            case ENGINE_STOPPED, ENGINE_KILLED -> {
                assertThat(status).as(jslim.printed()).isIn(0, 2);
                assertThat(jslim.printed().lines().filter(line -> line.startsWith("hint: ")))
                        .as(jslim.printed())
                        .hasSize(status == 0 ? 0 : 1);
                engine.restart();
            }
        }
        if (moment.fault() != Fault.INT && moment.fault() != Fault.TERM) {
            assertSucceeds(start("trace", "app", "--probe", "GET /data", "-o", temporary + "/evidence.json"));
            Files.delete(temporary.resolve("evidence.json"));
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MODE=crash | 30 | ''                                           | cannot reach the database
            MODE=mute  | 3  | ''                                           | did not answer within 3 s
            MODE=batch | 60 | -c "sleep 1; dd if=/dev/zero of=/fill bs=1M" | ended with status
            MODE=batch | 60 | -c "sleep 1; kill -SEGV $$"                  | before it was ready
            """)
    void an_application_that_fails_leaves_nothing(String mode, String seconds, String shell, String told)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("trace", "app", "--env", mode, "--ready-timeout", "3", "-o", temporary + "/evidence.json"));
        if (!shell.isEmpty()) {
            arguments.addAll(List.of("--entrypoint", "sh", "--cmd", shell));
        }
        JslimProcess jslim = start(arguments.toArray(String[]::new));
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(2);
        assertThat(jslim.printed()).contains(told).doesNotContain("internal error", "Exception");
        assertThat(everything()).isEqualTo(before);
        assertThat(temporary).isEmptyDirectory();
    }

    /** The disk on which the record of the run is written as well. */
    @Test
    void an_image_is_not_slimmed_on_what_a_full_disk_has_cut_off() throws IOException, InterruptedException {
        String shell = "-c \"dd if=/dev/zero of=/fill bs=1M 2>/dev/null; exec perl /app/server.pl\"";
        JslimProcess jslim = start("minify", "app", "--entrypoint", "sh", "--cmd", shell);
        assertThat(jslim.exitStatus()).as(jslim.printed()).isEqualTo(2);
        assertThat(jslim.printed()).contains("incomplete").doesNotContain("internal error");
        assertThat(everything()).isEqualTo(before);
        assertThat(temporary).isEmptyDirectory();
        assertSucceeds(minify());
        assertThat(everything()).isEqualTo(before);
    }

    private static JslimProcess minify() throws IOException {
        return start("minify", "app", "--tag", "app.slim");
    }

    private static JslimProcess start(String... arguments) throws IOException {
        return JslimProcess.start(temporary, engine.environment(), arguments);
    }

    private static void assertSucceeds(JslimProcess jslim) throws IOException, InterruptedException {
        assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
    }

    /** All that the engine has, by kind. */
    private static Map<String, List<String>> everything() throws IOException, InterruptedException {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("containers", lines("ps", "-a", "--no-trunc", "--format", "{{.ID}} {{.Names}}"));
        all.put("images", lines("images", "-a", "--no-trunc", "--format", "{{.ID}} {{.Repository}}:{{.Tag}}"));
        all.put("volumes", lines("volume", "ls", "-q"));
        all.put("networks", lines("network", "ls", "--no-trunc", "--format", "{{.Name}}"));
        return all;
    }

    private static List<String> lines(String... arguments) throws IOException, InterruptedException {
        return engine.docker(arguments).lines().sorted().toList();
    }
}
