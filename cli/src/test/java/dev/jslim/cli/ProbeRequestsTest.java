package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.probe.crawl.CrawlOptions;
import dev.jslim.tracer.probe.file.ProbeFile;
import dev.jslim.tracer.probe.ready.Ready;
import dev.jslim.tracer.trace.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options for probes ask for. */
class ProbeRequestsTest {
    @TempDir
    private Path directory = Path.of("");

    private RunOptions options(String... arguments) {
        List<String> all = new ArrayList<>(List.of("app"));
        all.addAll(Arrays.asList(arguments));
        return RunRequests.options(
                Usage.commandLine(new TraceCommand()).parseArgs(all.toArray(String[]::new)),
                Cli.in(directory, Map.of("PASSWORD", "secret")).terminal());
    }

    private List<String> texts(String... arguments) {
        return options(arguments).probes().stream().map(Probe::text).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static String page(String language) throws IOException {
        Matcher fence = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(Path.of("../docs/trace.md")));
        assertThat(fence.find()).isTrue();
        return Objects.requireNonNull(fence.group(1));
    }

    @Test
    void every_probe_of_the_page_is_one() throws IOException {
        List<String> lines = page("probe").lines().toList();
        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            Probe probe = Probes.of(line);
            assertThat(Probes.recorded(probe.text(), List.of())).as(line).isEqualTo(probe);
        }
    }

    @Test
    void the_file_of_the_page_says_what_it_looks_like() throws IOException {
        write("ci/probes.yaml", page("probes"));
        assertThat(ProbeFile.read(directory, "ci/probes.yaml").stream().map(Probe::text))
                .containsExactly(
                        "GET /health => 200",
                        "POST /login -H 'Accept-Language: de' -H 'Content-Type: application/json'"
                                + " -d '{\"user\":\"me\",\"word\":\"${PASSWORD}\"}' => 2xx 'welcome'",
                        "POST /form --data-urlencode 'name=Jo & Co'",
                        "POST /upload -F file=@ci/photo.png;type=image/png",
                        "POST /import -d @ci/data.csv",
                        "GET /private -u me:${PASSWORD}",
                        "WS /chat -d hello -d again",
                        "TCP 7000 -d $'PING\\r\\n' => 'PONG'",
                        "REDIS :6380 -a ${PASSWORD} GET key",
                        "POSTGRES 5432",
                        "EXEC app --selftest");
    }

    @Test
    void all_problems_of_a_file_are_told_at_once_with_their_lines() throws IOException {
        write("probes.yaml", """
                - GTE /a
                - {pth: /b}
                - {path: /c, expect: 700}
                - {tcp: many}
                - [a]
                - {path: /d, headers: {Host: }}
                - {path: /e, body: a, json: {b: 1}}
                """);
        assertThatThrownBy(() -> options("--probes", "probes.yaml"))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("probes.yaml cannot be used: 8 problems")
                .hasMessageContaining("probes.yaml:1:3: 'GTE /a' is no probe: GTE is no HTTP method; did you mean GET?")
                .hasMessageContaining("probes.yaml:2:4: a probe has no key 'pth'; did you mean 'path'?")
                .hasMessageContaining("probes.yaml:3:22: '700' is no status")
                .hasMessageContaining("probes.yaml:4:9: 'many' is no port")
                .hasMessageContaining("probes.yaml:5:3: a probe is a line or a mapping")
                .hasMessageContaining("probes.yaml:7:3: a request has one body");
    }

    @Test
    void the_configuration_is_heard_if_the_command_line_is_silent() throws IOException {
        write(".jslim.yaml", "probes:\n  - GET /configured\n");
        assertThat(texts()).containsExactly("GET /configured");
        assertThat(texts("--probe", "/given")).containsExactly("GET /given");
        assertThat(texts("--exec", "app")).containsExactly("EXEC app");
        write(".jslim.yaml", "probes:\n  - GTE /configured\n");
        assertThatThrownBy(this::options).hasMessageContaining(".jslim.yaml:2:5: 'GTE /configured' is no probe");
    }

    @Test
    void a_description_gives_its_safe_operations() throws IOException {
        write("api.yaml", """
                swagger: "2.0"
                basePath: /v1
                paths:
                  /items/{id}:
                    parameters: [{name: id, in: path, type: integer, minimum: 3, required: true}]
                    get: {}
                    delete: {}
                  /items:
                    post: {parameters: [{name: item, in: body, schema: {$ref: "#/definitions/Item"}}]}
                definitions:
                  Item: {type: object, properties: {name: {type: string, example: "${x}"}, next: {$ref: "#/definitions/Item"}}}
                """);
        assertThat(texts("--openapi", "api.yaml")).containsExactly("GET /v1/items/3 => any");
        assertThat(texts("--openapi", "api.yaml", "--openapi-methods", "all"))
                .containsExactly(
                        "GET /v1/items/3 => any",
                        "DELETE /v1/items/3 => any",
                        "POST /v1/items -H 'Content-Type: application/json' -d '{\"name\":\"$${x}\"}' => any");
        assertThat(options("--openapi", "/openapi.json").probing().described()).hasSize(1);
    }

    @Test
    void json_may_be_indented_by_tabs_and_escape_what_it_likes() throws IOException {
        write(
                "api.json",
                "{\n\t\"openapi\": \"3.1.0\",\n\t\"paths\": {\"\\/a\\u00e9\\ud83d\\ude00\": {\"get\": {}}}\n}\n");
        assertThat(texts("--openapi", "api.json")).containsExactly("GET /a%C3%A9%F0%9F%98%80 => any");
    }

    @Test
    void how_it_is_crawled_and_when_it_is_ready_can_be_said() {
        RunOptions options = options(
                "--crawl", "--crawl-depth", "0", "--crawl-path", "/a", "--crawl-skip", "/out", "--ready", "redis:7");
        assertThat(options.probing().crawl())
                .isEqualTo(new CrawlOptions(CrawlOptions.When.ALWAYS, 0, 100, List.of("/a"), List.of("/out")));
        assertThat(options.probing().ready()).isEqualTo(new Ready.Redis(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--crawl --no-crawl | exclude each other",
                "--crawl-limit 0 | cannot be 0",
                "--crawl-path a | is no path",
                "--ready soon | --ready soon says nothing",
                "--ready tcp:x | names no port",
                "--ready log=( | is no regular expression",
                "--openapi-methods FETCH --openapi a | is no HTTP method",
                "--openapi no.json | does not exist",
                "--probes no.yaml | does not exist"
            })
    void what_is_wrong_is_said_before_anything_is_run(String arguments, String message) {
        assertThatThrownBy(() -> options(arguments.split(" ", -1)))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining(message);
    }

    @Test
    void what_a_probe_needs_is_looked_for_before_anything_is_run() {
        assertThatThrownBy(() -> options("--probe", "/a -d @no.txt")).hasMessageContaining("no.txt that a probe sends");
        assertThatThrownBy(() -> options("--probe", "/a -d ${UNSET_HERE}"))
                .hasMessageContaining("the environment variable UNSET_HERE, which is not set");
    }

    @Test
    void a_password_that_is_written_out_is_warned_of() {
        Cli.Outcome outcome = Cli.in(directory, Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"))
                .run("trace", "app", "--probe", "/a -u me:secret");
        assertThat(outcome.err()).contains("note: the evidence will tell a password of 'GET /a -u me:secret'");
    }
}
