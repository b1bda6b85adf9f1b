package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.EvidenceFile;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web service that cannot answer without another service, and without what a third one has prepared in a volume. */
@EngineTest
class ComposeTest {
    private static final String NAME = "jslim-test-" + ProcessHandle.current().pid();

    /** Answers with what the back end says, what the volume has, and what the environment says. */
    private static final String WEB = """
            import http.server, os, sys, urllib.request
            class Handler(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    back = urllib.request.urlopen("http://back-by-name:9000/", timeout=5).read()
                    seed = open("/seed/value.txt", "rb").read()
                    body = back + seed + os.environ["GREETING"].encode() + open(sys.argv[1], "rb").read()
                    self.send_response(200)
                    self.send_header("Content-Type", "text/plain")
                    self.end_headers()
                    self.wfile.write(body)
            http.server.HTTPServer(("", 8000), Handler).serve_forever()
            """;

    private static final String BACK = """
            import http.server
            class Handler(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.send_response(200)
                    self.end_headers()
                    self.wfile.write(b"from the back\\n")
            http.server.HTTPServer(("", 9000), Handler).serve_forever()
            """;

    private static final String FILE = """
            name: %1$s
            services:
              web:
                image: %1$s-web
                command: [/app/used.txt]
                environment: {GREETING: "costs $$5\\n"}
                ports: ["127.0.0.1:0:8000"]
                volumes: ["state:/seed:ro"]
                read_only: true
                tmpfs: [/tmp]
                networks: [front, default]
                depends_on:
                  back: {condition: service_healthy}
                  seed: {condition: service_completed_successfully}
              back:
                image: %1$s-web
                container_name: back-by-name
                restart: always
                entrypoint: [python, /app/back.py]
                healthcheck:
                  test: [CMD, python, -c, "import urllib.request as u; u.urlopen('http://127.0.0.1:9000/')"]
                  interval: 1s
                  retries: 30
              seed:
                image: %1$s-web
                entrypoint: [python, -c, "open('/seed/value.txt', 'a').write('seeded\\\\n')"]
                volumes: ["state:/seed"]
              broken:
                image: %1$s-web
                depends_on:
                  failing: {condition: service_completed_successfully}
              failing:
                image: %1$s-web
                entrypoint: [sh, -c, "echo no licence; exit 3"]
            networks: {front: {internal: true}}
            volumes: {state: {}}
            """.formatted(NAME);

    @TempDir
    private static Path project = Path.of("");

    @TempDir
    private Path temporary = Path.of("");

    private static Map<String, String> plugin = Map.of();
    private static String file = "";

    @BeforeAll
    static void build() throws Exception {
        plugin = ComposePlugin.environment();
        Files.writeString(project.resolve("web.py"), WEB);
        Files.writeString(project.resolve("back.py"), BACK);
        Files.writeString(project.resolve("used.txt"), "used\n");
        TestImages.build(project, NAME + "-web", """
                FROM python:3.11-slim
                COPY web.py back.py used.txt /app/
                EXPOSE 8000 8001
                ENTRYPOINT ["python", "/app/web.py"]
                """);
        file = Files.writeString(project.resolve("compose.yaml"), FILE).toString();
    }

    @AfterAll
    static void remove() throws Exception {
        TestImages.remove(NAME + "-web");
        TestImages.remove(NAME + "-web.slim");
    }

    private JslimProcess jslim(Map<String, String> environment, String command, String service, String... more)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(command, "--compose", file, "--service", service));
        all.addAll(List.of(more));
        return JslimProcess.start(temporary, environment, all.toArray(String[]::new));
    }

    private static List<String> ofRuns() throws Exception {
        List<String> all = new ArrayList<>();
        for (List<String> list :
                List.of(List.of("ps", "-aq"), List.of("network", "ls", "-q"), List.of("volume", "ls", "-q"))) {
            List<String> command = new ArrayList<>(list);
            command.addAll(List.of("--filter", "label=dev.jslim.run"));
            TestImages.docker(command.toArray(String[]::new)).lines().forEach(all::add);
        }
        return all;
    }

    @Test
    void a_service_is_traced_among_those_that_it_needs_and_nothing_else_is_touched() throws Exception {
        ComposePlugin.run(plugin, "-f", file, "up", "-d", "back");
        try {
            String before = ComposePlugin.run(plugin, "-f", file, "ps", "-aq");
            Path evidence = project.resolve("evidence.json");
            JslimProcess jslim =
                    jslim(plugin, "trace", "web", "--probe", "GET / => 'costs $5'", "-o", evidence.toString());
            assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
            assertThat(EvidenceFile.read(evidence).observations())
                    .anyMatch(seen -> seen.path().equals("/app/used.txt") && !seen.failed())
                    .anyMatch(seen -> seen.path().equals("/seed/value.txt") && !seen.failed())
                    .noneMatch(seen -> seen.path().equals("/app/back.py"));
            assertThat(ofRuns()).isEmpty();
            assertThat(ComposePlugin.run(plugin, "-f", file, "ps", "-aq")).isEqualTo(before);
        } finally {
            ComposePlugin.run(plugin, "-f", file, "down", "-v");
        }
    }

    @Test
    void the_small_image_is_proved_in_the_same_surroundings() throws Exception {
        JslimProcess jslim = jslim(plugin, "minify", "web");
        assertThat(jslim.exitStatus()).as(jslim.printed()).isZero();
        assertThat(TestImages.docker("images", "-q", NAME + "-web.slim")).isNotBlank();
        assertThat(ofRuns()).isEmpty();
    }

    @Test
    void what_a_killed_trace_leaves_behind_goes_with_the_next_one() throws Exception {
        JslimProcess killed = jslim(plugin, "trace", "web", "--continue-after", "signal");
        killed.awaitLine("send kill -USR1");
        assertThat(ofRuns()).as("two services, two networks and a volume").hasSize(5);
        killed.signal("KILL");
        assertThat(killed.exitStatus()).isEqualTo(137);
        JslimProcess next = JslimProcess.start(temporary, Map.of(), "trace", "jslim-test-none:1");
        assertThat(next.exitStatus()).isEqualTo(2);
        assertThat(ofRuns()).isEmpty();
    }

    @Test
    void a_service_that_fails_is_told_with_its_last_lines() throws Exception {
        JslimProcess jslim = jslim(plugin, "trace", "broken");
        assertThat(jslim.exitStatus()).isEqualTo(2);
        assertThat(jslim.printed())
                .contains("the service 'failing' ended with status 3; its last lines:\n  no licence");
        assertThat(ofRuns()).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_project_is_said() throws Exception {
        JslimProcess unknown = jslim(plugin, "trace", "wob");
        assertThat(unknown.exitStatus()).isEqualTo(2);
        assertThat(unknown.printed()).contains("there is no service 'wob'", "back, broken, failing, seed, web");
        JslimProcess missing = JslimProcess.start(temporary, plugin, "trace", "--compose", file + ".none");
        assertThat(missing.exitStatus()).isEqualTo(2);
        assertThat(missing.printed()).contains("docker compose does not take that");
        JslimProcess useless = JslimProcess.start(temporary, plugin, "trace", "app", "--service", "web");
        assertThat(useless.exitStatus()).isEqualTo(2);
        assertThat(useless.printed()).contains("--service needs a Compose file");
    }
}
