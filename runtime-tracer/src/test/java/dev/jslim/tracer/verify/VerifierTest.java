package dev.jslim.tracer.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.VerificationFailed;
import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.ServerImage;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import dev.jslim.tracer.trace.TraceResult;
import dev.jslim.tracer.trace.Tracer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@EngineTest
class VerifierTest {
    @RegisterExtension
    static final ServerImage SERVER = new ServerImage();

    private static Verification verify(Path directory, String change) throws Exception {
        String candidate = SERVER.name() + "-changed";
        TestImages.build(directory, candidate, "FROM " + SERVER.name() + "\n" + change + "\n");
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            TraceResult traced =
                    new Tracer(session, Progress.NONE).trace(TraceRequest.of(SERVER.name(), RunOptions.DEFAULT));
            RunOptions replay = RunOptions.DEFAULT.withProbes(traced.probes());
            Verifier verifier = new Verifier(session, Progress.NONE);
            Reference reference = verifier.reference(
                    SERVER.name(),
                    traced.answers().stream().map(Answer::outcome).toList(),
                    replay);
            return verifier.verify(candidate, reference, replay, traced.evidence(), path -> true);
        } finally {
            TestImages.remove(candidate);
        }
    }

    @Test
    void theSameBehaviourPassesThoughOneAnswerIsDifferentEveryTime(@TempDir Path directory) throws Exception {
        assertThat(verify(directory, "LABEL changed=yes").differences()).isEmpty();
    }

    @Test
    void aMissingFileIsTheLikelyCauseOfADifference(@TempDir Path directory) throws Exception {
        Verification verification = verify(directory, "RUN rm /app/data.txt");
        assertThat(verification.differences()).extracting(Difference::probe).containsExactly("GET /data");
        assertThat(verification.causes()).containsExactly(new LikelyCause("/app/data.txt", "/usr/bin/perl"));
        assertThatThrownBy(() -> verification.orThrow("the candidate"))
                .isInstanceOf(VerificationFailed.class)
                .hasMessageContaining("GET /data answers 404 instead of 200")
                .hasMessageContaining("/app/data.txt (wanted by /usr/bin/perl)");
    }

    @Test
    void aCandidateThatCannotBeStartedIsADifferenceNotAnError(@TempDir Path directory) throws Exception {
        Verification verification = verify(directory, "RUN rm /usr/bin/perl");
        assertThat(verification.differences()).extracting(Difference::probe).containsExactly("start");
        assertThat(verification.differences().getFirst().message()).contains("/usr/bin/perl");
    }
}
