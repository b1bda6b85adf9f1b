package dev.jslim.tracer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildLogTest {
    private static BuildLog log(String text) {
        BuildLog log = new BuildLog();
        text.lines().forEach(log::accept);
        return log;
    }

    @Test
    void theClassicBuilderNamesWhatItMakes() {
        BuildLog log = log("""
                Step 1/3 : FROM base
                 ---> 0123456789ab
                Step 2/3 : COPY a b
                 ---> Using cache
                 ---> 111111111111
                Step 3/3 : RUN make all
                 ---> Running in 222222222222
                Removing intermediate container 222222222222
                 ---> 333333333333
                """);
        assertThat(log.images()).containsExactly("0123456789ab", "333333333333");
        assertThat(log.containers()).containsExactly("222222222222");
        assertThat(log.instruction()).isEqualTo("RUN make all");
    }

    @Test
    void buildkitNamesTheInstructionThatFailed() {
        BuildLog log = log("""
                #5 [2/4] RUN make all
                #6 [3/4] COPY x y
                ------
                 > [2/4] RUN make all:
                0.1 no rule to make target
                ------
                """);
        assertThat(log.instruction()).isEqualTo("RUN make all");
    }

    @Test
    void buildkitNamesTheStepThatFailedBeforeAnyInstruction() {
        BuildLog log = log("""
                #1 [internal] load build definition from Dockerfile
                #2 resolve image config for docker-image://example/frontend:1
                ------
                 > resolve image config for docker-image://example/frontend:1:
                ------
                """);
        assertThat(log.instruction()).isEqualTo("resolve image config for docker-image://example/frontend:1");
    }

    @Test
    void buildkitNamesTheImageBeforeItIsTagged() {
        String id = "0123456789abcdef".repeat(4);
        assertThat(log("#9 writing image sha256:" + id + " done").images()).containsExactly(id);
        assertThat(log("#9 0.123 #9 writing image sha256:" + id + " done").images())
                .as("a program's output")
                .isEmpty();
    }

    @Test
    void anArrowInTheOutputOfAProgramIsNoImage() {
        assertThat(log("Step 1/1 : RUN x\n---> done\n ---> see http://x").images())
                .isEmpty();
    }

    @Test
    void theStepAtWorkIsNamedWithItsNumber() {
        assertThat(log("Step 3/9 : RUN pip install x\n ---> Running in 222222222222")
                        .step())
                .isEqualTo("3/9 RUN pip install x");
        assertThat(log("#7 [builder 2/5] RUN make").step()).isEqualTo("2/5 RUN make");
        assertThat(log("#7 [2/5] RUN make\n#8 [3/5] RUN test\n#7 [2/5] RUN make\n#7 DONE 3.1s")
                        .step())
                .isEqualTo("2/5 RUN make");
        assertThat(log("#1 [internal] load build definition from Dockerfile").step())
                .isEqualTo("load build definition from Dockerfile");
    }

    @Test
    void theOutputOfAProgramIsNoStep() {
        assertThat(log("#7 [2/5] RUN pip install x\n#7 1.234 [notice] A new [3/9] release")
                        .step())
                .isEqualTo("2/5 RUN pip install x");
    }

    @Test
    void whatTheProgramSaysBeforeTheFirstStepDoesNotMatter() {
        assertThat(log("DEPRECATED: use another builder\n\nStep 1/2 : FROM x\nStep 2/2 : RUN y")
                        .tail())
                .containsExactly("Step 1/2 : FROM x", "Step 2/2 : RUN y");
    }

    @Test
    void onlyTheLastLinesAreKept() {
        assertThat(log("x\n".repeat(500) + "last").tail()).hasSize(30).endsWith("last");
    }

    @Test
    void linesAreCutWhereTheyEndOrGrowTooLong() throws IOException {
        List<String> lines = new ArrayList<>();
        String text = "a\r\n10%\r100%\n" + "x".repeat(100_000) + "\nend";
        Lines.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
        assertThat(lines).hasSize(4).startsWith("a", "100%").endsWith("end");
        assertThat(lines.get(2)).hasSize(16 << 10);
    }
}
