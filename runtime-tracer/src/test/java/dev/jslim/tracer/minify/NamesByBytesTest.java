package dev.jslim.tracer.minify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.plan.Level;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.trace.ContinueAfter;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are no UTF-8 go the whole way: sensor, evidence, plan, new layer, engine. */
@EngineTest
class NamesByBytesTest {
    private static final String NAME = "jslim-test-names-by-bytes";
    /** The byte E9, which is é in Latin-1 and nothing in UTF-8. */
    private static final String LATIN = "/data/caf\udce9";
    /** The same letter in UTF-8: another name, which nobody uses. */
    private static final String UNICODE = "/data/café";

    @Test
    void aFileIsFoundKeptAndWrittenUnderItsBytes(@TempDir Path directory) throws Exception {
        TestImages.build(directory, NAME, """
                FROM %s
                RUN mkdir /data && cd /data \\
                    && printf latin > "$(printf 'caf\\351')" && printf unicode > "$(printf 'caf\\303\\251')" \\
                    && ln -s "$(printf 'caf\\351')" "$(printf 'li\\377nk')" \\
                    && printf 'cat "/data/caf\\351" "/data/li\\377nk"\\n' > /run.sh
                CMD ["sh", "/run.sh"]
                """.formatted(TestImages.BASE));
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            TraceRequest request = new TraceRequest(NAME, RunOptions.DEFAULT, new ContinueAfter.Exit(), _ -> {});
            Subject subject = new Preparation(session, Progress.NONE).trace(request);
            assertThat(subject.evidence().degradations()).isEmpty();
            assertThat(subject.evidence().observations())
                    .anyMatch(seen -> seen.path().equals(LATIN) && seen.use() == Use.OPENED && !seen.failed())
                    .anyMatch(seen -> seen.path().equals("/data/li\udcffnk") && LATIN.equals(seen.resolved()));
            try (ImageArchive original = subject.archive()) {
                Minified result = new Minifier(session, Progress.NONE)
                        .minify(subject, PlanOptions.defaults().withLevel(Level.MINIMAL), null);
                assertThat(result.healed()).isEmpty();
                assertThat(result.verification().passed()).isTrue();
                assertThat(TestImages.docker("run", "--rm", result.name())).isEqualTo("latinlatin");
                try (ImageArchive slim = new ImageStore(session).open(result.name())) {
                    assertThat(digest(slim)).isEqualTo(digest(original));
                    assertThat(original.tree().find(UNICODE)).isNotNull();
                    assertThat(slim.tree().find(UNICODE)).isNull();
                }
            }
        } finally {
            TestImages.remove(NAME);
        }
    }

    private static String digest(ImageArchive image) {
        Node file = Objects.requireNonNull(image.tree().find(LATIN));
        assertThat(image.tree().find("/data/li\udcffnk")).isSameAs(file);
        return image.digest(file);
    }
}
