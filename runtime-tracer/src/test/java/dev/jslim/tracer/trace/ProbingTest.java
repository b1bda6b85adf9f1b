package dev.jslim.tracer.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.probe.TalkingImage;
import dev.jslim.tracer.probe.client.ProbeCheck;
import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.crawl.CrawlOptions;
import dev.jslim.tracer.probe.openapi.OpenApiSource;
import dev.jslim.tracer.probe.ready.Ready;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Probes of all kinds against a real server in a container. */
@EngineTest
class ProbingTest {
    @RegisterExtension
    static final TalkingImage IMAGE = new TalkingImage();

    @TempDir
    private Path files = Path.of("");

    private Sources sources() {
        return new Sources(files, Map.of("TOKEN", "t0k3n", "PASSWORD", "secret"));
    }

    private RunOptions options(String ready, List<String> environment, String... probes) {
        ProbeCheck check = new ProbeCheck(sources());
        return RunOptions.DEFAULT
                .withReadyTimeout(Duration.ofSeconds(30))
                .withProbes(Arrays.stream(probes)
                        .map(Probes::of)
                        .map(check::checked)
                        .toList())
                .with(Overrides.NONE.with(change -> change.environment(environment)))
                .with(new Probing(
                        ready.isEmpty() ? new Ready.Auto() : Ready.parse(ready),
                        CrawlOptions.DEFAULT,
                        List.of(),
                        sources()));
    }

    private static PlainResult run(RunOptions options) throws InterruptedException {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            return new PlainRun(session, Progress.NONE).run(IMAGE.name(), options);
        }
    }

    private static List<Answer> answers(RunOptions options) throws InterruptedException {
        PlainResult result = run(options);
        if (result.failure() != null) {
            throw result.failure();
        }
        return result.answers();
    }

    private static String body(Answer answer) {
        return answer.body().text();
    }

    @Test
    void whatCurlCanSendArrives() throws Exception {
        Files.writeString(files.resolve("body.txt"), "from a file\n");
        List<Answer> answers = answers(options(
                "",
                List.of(),
                "POST /echo -H 'Content-Type: application/json' -H 'X-Token: ${TOKEN}' -d '{\"a\":1}' => 200",
                "/echo -d a=1 --data-urlencode 'b=x y&z'",
                "PUT /echo -d @body.txt -H 'Content-Type: text/plain'",
                "/echo -F name=me -F 'file=@body.txt;type=text/plain'",
                "/echo?q=1 -b a=1 -H 'Host: shop.example'",
                "/private -u 'me:${PASSWORD}' => 200 welcome".replace("welcome", "'welcome'"),
                "/private => 401",
                "HEAD /echo",
                "DELETE /broken => 503",
                "WS /ws -d hello -d again => 'you said again'"));
        assertThat(body(answers.get(0)))
                .contains("\"Content-Type\": \"application/json\"", "\"X-Token\": \"t0k3n\"", "{\\\"a\\\":1}");
        assertThat(answers.get(0).outcome().probe()).contains("${TOKEN}").doesNotContain("t0k3n");
        assertThat(body(answers.get(1))).contains("a=1&b=x+y%26z", "application/x-www-form-urlencoded", "POST");
        assertThat(body(answers.get(2))).contains("from a file\\n", "text/plain", "PUT");
        assertThat(answers.get(2).outcome().probe()).contains("@body.txt;sha256=");
        assertThat(body(answers.get(3)))
                .contains("multipart/form-data; boundary=", "filename=\\\"body.txt\\\"", "name=\\\"name\\\"");
        assertThat(body(answers.get(4))).contains("/echo?q=1", "\"Cookie\": \"a=1\"", "shop.example");
        assertThat(answers.subList(5, 9)).extracting(Answer::status).containsExactly(200, 401, 200, 503);
        assertThat(answers.get(9).status()).isEqualTo(101);
        assertThat(body(answers.get(9))).isEqualTo("you said hello\nyou said again\n");
    }

    @Test
    void aPortThatSpeaksTlsIsFoundToDoSoAndItsOwnCertificateIsTaken() throws Exception {
        RunOptions tls = options("", List.of("TLS=1"), "/echo", "https:/echo", "WS /ws -d hello", "TCP 8000");
        assertThat(answers(tls)).extracting(Answer::status).startsWith(200, 200, 101, 0);
    }

    @Test
    void theCrawlFollowsRedirectionsAndScripts() throws Exception {
        assertThat(answers(options("", List.of())))
                .extracting(answer -> answer.probe().text() + " " + answer.status())
                .startsWith("GET / 200", "GET /page 302", "GET /app.js 200", "GET /target?from=page 200");
    }

    @Test
    void anAnswerThatIsNotWhatIsExpectedFailsNamingBoth() throws Exception {
        assertThat(run(options("", List.of(), "/missing => 2xx")).failure())
                .isInstanceOf(ProbeFailed.class)
                .hasMessageContaining("GET /missing => 2xx answered 404 instead of 2xx");
        assertThat(run(options("", List.of(), "/echo => 'no such text'")).failure())
                .hasMessageContaining("without 'no such text'");
    }

    @Test
    void whatTheApplicationDescribesIsAskedFor() throws Exception {
        RunOptions plain = options("", List.of());
        OpenApiSource source = new OpenApiSource("/openapi.json", Set.of("GET", "POST"));
        Probing probing = new Probing(new Ready.Auto(), CrawlOptions.DEFAULT, List.of(source), sources());
        List<Answer> answers = answers(plain.with(probing));
        assertThat(answers)
                .extracting(answer -> answer.probe().text())
                .startsWith(
                        "GET /openapi.json",
                        "GET /pets?limit=5 => any",
                        "POST /pets -H 'Content-Type: application/json' -d $'{\"name\":\"text\"}' => any"
                                .replace("$'", "'"),
                        "GET /pets/rex => any");
        assertThat(body(answers.get(2))).contains("{\\\"name\\\":\\\"text\\\"}");
    }

    @Test
    void theImagesHealthCheckCanBeWaitedFor() throws Exception {
        List<Answer> answers = answers(options("healthcheck", List.of(), "/echo"));
        assertThat(answers.getLast().probe().text()).startsWith("HEALTHCHECK");
        // Two failures and a success were waited for; this is the one that is run as a probe.
        assertThat(body(answers.getLast())).isEqualTo("check 4\n");
    }

    @Test
    void aLineOfTheLogCanBeWaitedFor() throws Exception {
        assertThat(answers(options("log=now serving on [0-9]+", List.of("DELAY=0.7"), "/echo")))
                .extracting(Answer::status)
                .startsWith(200);
        assertThat(run(options("log=never printed", List.of(), "/echo").withReadyTimeout(Duration.ofSeconds(2)))
                        .failure())
                .hasMessageContaining("it printed no line with 'never printed'");
    }

    @Test
    void aFileThatIsNotTheRecordedOneIsSaid() throws Exception {
        Files.writeString(files.resolve("body.txt"), "one");
        String recorded = new ProbeCheck(sources())
                .checked(Probes.of("/echo -d @body.txt"))
                .text();
        Files.writeString(files.resolve("body.txt"), "two");
        assertThatThrownBy(() -> options("", List.of(), recorded)).hasMessageContaining("body.txt is not the one");
        Files.delete(files.resolve("body.txt"));
        assertThatThrownBy(() -> options("", List.of(), recorded))
                .hasMessageContaining("body.txt that a probe sends does not exist");
    }
}
