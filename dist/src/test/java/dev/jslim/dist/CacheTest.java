package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The caches make it fast and do nothing else: without them, or with broken ones, the output is the same. */
class CacheTest {
    private static final Map<String, String> NO_CACHE = Map.of("JSLIM_JAVA_OPTIONS", "-XX:AOTMode=off");

    @TempDir
    static Path temporary;

    private static Installation installation = new Installation(Path.of(""));
    private static Path work = Path.of("");

    @BeforeAll
    static void unpack() throws Exception {
        installation = Installation.unpacked(Files.createDirectory(temporary.resolve("jslim")));
        work = Files.createDirectory(temporary.resolve("work"));
        Files.writeString(work.resolve("Dockerfile"), """
                FROM debian
                RUN cd /x && apt-get update && apt-get install curl
                CMD run [
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void reports_of_every_fixture_are_the_same_with_and_without_it(String format) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("lint", "--format", format));
        arguments.addAll(dockerfiles());

        Outcome with = installation.run(Installation.PROJECT, arguments.toArray(String[]::new));
        Outcome without = installation.run(Installation.PROJECT, NO_CACHE, arguments.toArray(String[]::new));

        assertThat(with.out().lines().count()).isGreaterThan(100);
        assertThat(with).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "--help",
                "help rewrite",
                "explain",
                "explain DL3009",
                "lint --diff",
                "lint nothing",
                "trace"
            })
    void so_is_everything_else(String line) throws Exception {
        String[] arguments = line.split(" ", -1);

        assertThat(installation.run(work, arguments)).isEqualTo(installation.run(work, NO_CACHE, arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/lint.aot", "lib/engine.aot"})
    void damaged_caches_cost_nothing_but_time(String cache) throws Exception {
        String[] arguments = cache.contains("lint") ? new String[] {"lint"} : new String[] {"trace", "--help"};
        Path file = installation.file(cache);
        byte[] good = Files.readAllBytes(file);
        Outcome expected = installation.run(work, arguments);
        assertThat(expected.out()).isNotEmpty();
        try {
            for (byte[] bad : damages(good)) {
                Files.write(file, bad);
                assertThat(installation.run(work, arguments))
                        .as(bad.length + " bytes")
                        .isEqualTo(expected);
                assertThat(installation.loading(work, arguments).cached())
                        .as("refused")
                        .noneMatch(name -> name.startsWith("dev.jslim."));
            }
            Files.delete(file);
            assertThat(installation.run(work, arguments)).as("missing").isEqualTo(expected);
            Files.createDirectory(file);
            assertThat(installation.run(work, arguments)).as("a directory").isEqualTo(expected);
            Files.delete(file);
        } finally {
            Files.write(file, good);
        }
    }

    /** Cut off in the middle, as a full disk leaves it; empty; of another program; of another kind of command; of another JVM. */
    private static List<byte[]> damages(byte[] good) throws IOException {
        byte[] noise = new byte[good.length];
        new Random(1).nextBytes(noise);
        byte[] otherVersion = good.clone();
        byte[] version = "25.0.".getBytes(StandardCharsets.US_ASCII);
        int place = indexOf(otherVersion, version);
        assertThat(place).isPositive();
        otherVersion[place] = '9';
        byte[] cut = Arrays.copyOf(good, good.length / 2);
        return List.of(cut, new byte[0], noise, otherVersion);
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at + part.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    /** The Dockerfiles of the rules' fixtures and of the samples. */
    private static List<String> dockerfiles() throws IOException {
        List<String> all = new ArrayList<>();
        for (String top : new String[] {"rules/src/test/resources", "samples"}) {
            try (Stream<Path> files = Files.walk(Installation.PROJECT.resolve(top))) {
                files.filter(file -> file.getFileName().toString().matches("Dockerfile|.*\\.Dockerfile"))
                        .map(file -> Installation.PROJECT.relativize(file).toString())
                        .sorted()
                        .forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }
}
