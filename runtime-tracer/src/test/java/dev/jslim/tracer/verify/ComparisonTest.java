package dev.jslim.tracer.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Probe PROBE = new Probe.Http("GET", "/a");

    private static Content body(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Expectation expect(boolean steady, String text) {
        return new Expectation(PROBE, 200, "text/plain", steady, body(text));
    }

    private static List<Difference> compare(Expectation expected, int status, String type, String text) {
        return Comparison.of(List.of(expected), List.of(new Answer(PROBE, status, type, body(text))));
    }

    @Test
    void theSameAnswerIsNoDifference() {
        assertThat(compare(expect(true, "x"), 200, "text/plain", "x")).isEmpty();
    }

    @Test
    void anotherStatusIsNamedWithWhatWasSaid() {
        assertThat(compare(expect(true, "x"), 500, "text/plain", "ModuleNotFoundError\nmore"))
                .containsExactly(new Difference("GET /a", "answers 500 instead of 200: 'ModuleNotFoundError'"));
    }

    @Test
    void anotherMediaTypeIsNamed() {
        assertThat(compare(expect(true, "x"), 200, "", "x"))
                .containsExactly(new Difference("GET /a", "answers no media type instead of text/plain"));
    }

    @Test
    void theFirstLineThatDiffersIsShown() {
        assertThat(compare(expect(true, "one\ntwo\n"), 200, "text/plain", "one\nthree\n"))
                .containsExactly(new Difference("GET /a", "answers another body: line 2 is 'three' instead of 'two'"));
    }

    @Test
    void aBodyThatVariesInTheOriginalIsNotCompared() {
        assertThat(compare(expect(false, "12:00"), 200, "text/plain", "12:01")).isEmpty();
    }

    @Test
    void theStatusOfAVaryingAnswerStillIs() {
        assertThat(compare(expect(false, "12:00"), 404, "text/plain", "")).hasSize(1);
    }
}
