package dev.jslim.tracer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.docker.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Things of sessions whose process is gone, beside things of those that live, of other machines, and of nobody. */
@EngineTest
class SweepTest {
    private static final Owner SELF = Owner.ofThisProcess();

    @TempDir
    private Path temporary = Path.of("");

    private final ContainerEngine engine = Engines.open();
    private final String dead = id(new Owner(SELF.place(), SELF.boot(), SELF.process(), SELF.start() - 1));
    private final String elsewhere = id(new Owner("0badface", SELF.boot(), SELF.process(), SELF.start() - 1));
    private final String alive = id(SELF);
    private final List<String> containers = new ArrayList<>();

    private static String id(Owner owner) {
        return new SessionId(owner, SessionId.create().nonce()).text();
    }

    @BeforeEach
    void make() throws Exception {
        for (String id : List.of(dead, elsewhere, alive)) {
            Files.createFile(temporary.resolve("jslim-" + id + "-1.tar"));
            Files.createDirectories(temporary.resolve("jslim-" + id + "-2/folder"));
            engine.tagImage(TestImages.BASE, "jslim-session:" + id + "-x");
            engine.createNetwork("jslim-test-" + id, true, Map.of(Session.LABEL, id));
            containers.add(engine.createContainer(
                    ContainerSpec.of(TestImages.BASE).withVolume("/volume").withLabels(Map.of(Session.LABEL, id))));
        }
        Files.createFile(temporary.resolve("jslim-notes.txt"));
    }

    @AfterEach
    void remove() throws Exception {
        containers.forEach(engine::removeContainer);
        for (String id : List.of(dead, elsewhere, alive)) {
            TestImages.remove("jslim-session:" + id + "-x");
            engine.removeNetwork("jslim-test-" + id);
        }
        engine.close();
    }

    @Test
    void only_what_the_dead_left_is_removed() {
        Sweep.run(engine, temporary);
        assertThat(containers).filteredOn(engine::hasContainer).isEqualTo(containers.subList(1, 3));
        assertThat(engine.labelled(Session.LABEL, dead)).isEmpty();
        assertThat(engine.labelled(Session.LABEL, elsewhere))
                .as("what another machine's session left")
                .extracting(EngineObject::kind)
                .containsExactly(EngineObject.Kind.CONTAINER, EngineObject.Kind.NETWORK, EngineObject.Kind.VOLUME);
        assertThat(engine.imageNames())
                .contains(TestImages.BASE, "jslim-session:" + elsewhere + "-x", "jslim-session:" + alive + "-x")
                .doesNotContain("jslim-session:" + dead + "-x");
        assertThat(temporary.toFile().list())
                .containsExactlyInAnyOrder(
                        "jslim-notes.txt",
                        "jslim-" + alive + "-1.tar",
                        "jslim-" + alive + "-2",
                        "jslim-" + elsewhere + "-1.tar",
                        "jslim-" + elsewhere + "-2");
    }
}
