package dev.jslim.tracer.minify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.plan.Level;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EngineTest
class MinifierTest {
    @RegisterExtension
    static final ServerImage SERVER = new ServerImage();

    private static Subject without(Subject subject, String path) {
        List<Observation> rest = subject.evidence().observations().stream()
                .filter(seen -> !seen.path().equals(path))
                .toList();
        Evidence evidence = new Evidence(
                subject.evidence().image(),
                subject.evidence().platform(),
                subject.evidence().runs(),
                rest);
        return new Subject(subject.archive(), evidence, subject.reference(), subject.options());
    }

    @Test
    void theResultAnswersAsTheOriginalAndOutlivesTheSessionOnlyOncePublished() throws Exception {
        String name = SERVER.name() + ".slim";
        try (ContainerEngine engine = Engines.open()) {
            String unpublished;
            try (Session session = new Session(engine)) {
                Subject subject = new Preparation(session, Progress.NONE)
                        .trace(TraceRequest.of(SERVER.name(), RunOptions.DEFAULT));
                assertThat(subject.reference().unsteady()).containsExactly("GET /time");
                try (var archive = subject.archive()) {
                    Minifier minifier = new Minifier(session, Progress.NONE);
                    Minified result = minifier.minify(subject, PlanOptions.defaults(), null);
                    unpublished = result.name();
                    assertThat(archive.id()).isEqualTo(subject.evidence().image());
                    assertThat(result.verification().passed()).isTrue();
                    assertThat(result.bytes()).isLessThan(archive.layerBytes() / 4);
                    minifier.publish(result, name);
                }
            }
            assertThat(engine.hasImage(name)).isTrue();
            assertThat(engine.hasImage(unpublished)).isFalse();
        } finally {
            TestImages.remove(name);
        }
    }

    @Test
    void whatTheEvidenceMissedIsPutBack() throws Exception {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            Subject subject =
                    new Preparation(session, Progress.NONE).trace(TraceRequest.of(SERVER.name(), RunOptions.DEFAULT));
            try (var archive = subject.archive()) {
                Minified result = new Minifier(session, Progress.NONE)
                        .minify(
                                without(subject, "/app/data.txt"),
                                PlanOptions.defaults().withLevel(Level.MINIMAL),
                                null);
                assertThat(archive.tree().find("/app/data.txt")).isNotNull();
                assertThat(result.healed()).containsExactly("/app/data.txt");
                assertThat(result.verification().passed()).isTrue();
            }
        }
    }

    @Test
    void evidenceOfAnotherImageIsRefused() {
        Evidence other = new Evidence("sha256:0", "linux/amd64", List.of(), List.of());
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            Preparation preparation = new Preparation(session, Progress.NONE);
            assertThatThrownBy(() -> preparation.recorded(SERVER.name(), other, RunOptions.DEFAULT))
                    .isInstanceOf(InputInvalid.class)
                    .hasMessageContaining("the evidence is of the image 0");
        }
    }

    @Test
    void evidenceOfARunThatWasNotSeenToItsEndIsRefused() {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            ImageInfo image = engine.inspectImage(SERVER.name());
            Run cutOff = Run.of(
                    null,
                    "",
                    List.of("/server"),
                    "",
                    "seccomp-notify",
                    false,
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    null);
            Evidence evidence = new Evidence(image.id(), image.platform(), List.of(cutOff), List.of());
            Preparation preparation = new Preparation(session, Progress.NONE);
            assertThatThrownBy(() -> preparation.recorded(SERVER.name(), evidence, RunOptions.DEFAULT))
                    .isInstanceOf(InputInvalid.class)
                    .hasMessageContaining("incomplete");
        }
    }
}
