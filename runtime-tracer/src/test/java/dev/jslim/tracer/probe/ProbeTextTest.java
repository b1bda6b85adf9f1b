package dev.jslim.tracer.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How probes are written, and read back. */
class ProbeTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "/ -I | HEAD /",
                "/login -d user=me -d 'word=a b' | POST /login -d user=me -d 'word=a b'",
                "POST /login -H 'Content-Type: application/json' -d '{\"a\":1}' => 200"
                        + " | POST /login -H 'Content-Type: application/json' -d '{\"a\":1}' => 200",
                "PUT /a --json {} | PUT /a -H 'Content-Type: application/json' -H 'Accept: application/json' -d {}",
                "curl -sS -X DELETE http://localhost:8080/a | DELETE http://localhost:8080/a",
                "https:/a -b a=1 | GET https:/a -H 'Cookie: a=1'",
                ":8081/metrics => 2xx,404 'up 1' | GET :8081/metrics => 2xx,404 'up 1'",
                "/a => 'ready' | GET /a => 'ready'",
                "/a => any | GET /a => any",
                "/up -F name=me -F 'file=@a b.png;type=image/png;filename=x.png'"
                        + " | POST /up -F name=me -F 'file=@a b.png;type=image/png;filename=x.png'",
                "/f --data-urlencode 'q=a&b' | POST /f --data-urlencode q=a&b",
                "/a -d $'a\\r\\n\\x01\\u202e' | POST /a -d $'a\\r\\n\\x01\\u202e'",
                "/a -u me:${PASSWORD} | GET /a -u me:${PASSWORD}",
                "ws /chat -d hello => 101 'hello' | WS /chat -d hello => 101 'hello'",
                "WSS /chat | WS wss:/chat",
                "tcp 5432 | TCP 5432",
                "TCP -d $'PING\\r\\n' => PONG | TCP -d $'PING\\r\\n' => 'PONG'",
                "redis set key 'a b' | REDIS set key 'a b'",
                "REDIS :6380 -a ${P} GET key => 12 | REDIS :6380 -a ${P} GET key => '12'",
                "postgres | POSTGRES",
                "exec  app --check | EXEC app --check"
            })
    void theCanonicalFormIsWhatEvidenceRecords(String given, String canonical) {
        Probe probe = Probes.of(given);
        assertThat(probe.text()).isEqualTo(canonical);
        assertThat(Probes.recorded(canonical, List.of())).isEqualTo(probe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "POST /a -d | -d has no value",
                "POST /a -H Accept | the header 'Accept' has no value",
                "/a -H 'Content-Length: 3' | is set by jslim itself",
                "/a -H $'A: b\\r\\nC: d' | has a control character",
                "/a /b /c | '/c' is one word too many",
                "GTE /a | GTE is no HTTP method",
                "/a --dta x | there is no option --dta",
                "/a -L | -L cannot be followed",
                "/a => 700 | '700' is no status",
                "/a => | nothing stands behind =>",
                "/a 'b | a quote is not closed",
                "/a -d $'\\q' | '\\q' is no escape",
                "/a -d $'\\xff' | is a byte that no text has",
                "http://example.com/ | is elsewhere",
                ":99999/ | names no port",
                "/a -u me | 'me' has no password",
                "/a -d x -F a=b | -d and -F exclude each other",
                "/a -F a=@b;tpye=x | 'tpye=x' means nothing",
                "TCP x | 'x' is no port",
                "REDIS | it has no command",
                "WS /a /b | a WebSocket has one path",
                "GET ws:/a | is a WebSocket"
            })
    void whatIsWrongIsSaidWithAHint(String given, String message) {
        assertThatThrownBy(() -> Probes.of(given))
                .isInstanceOf(InputInvalid.class)
                .hasMessageContaining("'" + given + "' is no probe: ")
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((InputInvalid) e).hint()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "", "a b", "it's", "=>", "$'x'", "back\\slash", "\"", "\n", "é😀", "\ud800", "\u2028"})
    void everyWordIsReadBack(String word) {
        assertThat(Words.of(Quoting.quote(word))).extracting(Words.Word::text).containsExactly(word);
        assertThat(Quoting.quote(word).chars().allMatch(c -> c >= ' ')).isTrue();
    }

    @Test
    void whateverARequestHoldsItsTextIsReadBack() {
        Random random = new Random(20260101);
        for (int i = 0; i < 5000; i++) {
            Probe probe = probe(random);
            assertThat(Probes.recorded(probe.text(), List.of()))
                    .as(probe.text())
                    .isEqualTo(probe);
        }
    }

    private static Probe probe(Random random) {
        List<Header> headers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.add(Header.of("X-" + i, "v" + word(random).replaceAll("\\p{Cntrl}", "")));
        }
        Target target = new Target(
                random.nextBoolean() ? "" : "https",
                random.nextBoolean() ? 0 : 1 + random.nextInt(65_535),
                "/a%20b?c='d'");
        Expected expected = new Expected(
                random.nextBoolean() ? List.of() : Expected.statuses(random.nextBoolean() ? "2xx,404" : "any"),
                random.nextBoolean() ? "" : word(random));
        String user = random.nextBoolean() ? "" : "u:" + word(random);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Probe.WebSocket(
                        new Target(random.nextBoolean() ? "" : "wss", 0, "/w"),
                        headers,
                        user,
                        List.of(word(random)),
                        expected);
            case 1 -> new Probe.Tcp(random.nextInt(3), word(random), word(random));
            case 2 -> new Probe.Redis(random.nextInt(3), word(random), List.of("SET", word(random)), word(random));
            default -> new Probe.Http("PUT", target, headers, user, body(random), expected);
        };
    }

    private static Body body(Random random) {
        FileContent file =
                new FileContent("dir/f" + random.nextInt(9), random.nextBoolean() ? "" : "sha256:" + "0a".repeat(32));
        return switch (random.nextInt(4)) {
            case 0 -> new Body.None();
            case 1 -> new Body.Data(List.of(new Body.Text(word(random)), new Body.Content(file)));
            case 2 -> new Body.Data(List.of(new Body.Field("a", word(random)), new Body.Text(word(random))));
            default ->
                new Body.Multipart(
                        List.of(FormPart.text("a", word(random)), FormPart.file("f", file, "n.txt", "text/plain")));
        };
    }

    private static String word(Random random) {
        String letters = "ab =>'\"\\$@-\n\r\t\0\u0001é${A};:,|ud800\u202e😀";
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
