package dev.jslim.tracer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.TestImages;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.engine.docker.Engines;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that speak other protocols than HTTP, those of Debian. */
@EngineTest
class DatabaseProbingTest {
    private static final String IMAGE =
            "jslim-test-databases-" + ProcessHandle.current().pid();
    private static final List<String> POSTGRES = List.of(
            "/usr/lib/postgresql/15/bin/postgres",
            "-D",
            "/var/lib/postgresql/15/main",
            "-c",
            "config_file=/etc/postgresql/15/main/postgresql.conf",
            "-c",
            "listen_addresses=*");

    @BeforeAll
    static void build(@TempDir Path directory) throws Exception {
        TestImages.build(directory, IMAGE, """
                FROM %s
                RUN apt-get update -qq \\
                 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server postgresql >/dev/null \\
                 && rm -rf /var/lib/apt/lists/*
                EXPOSE 5432 6379
                LABEL jslim-test=%s
                CMD ["redis-server", "--protected-mode", "no", "--save", ""]
                """.formatted(TestImages.BASE, IMAGE));
    }

    @AfterAll
    static void remove() throws Exception {
        TestImages.remove(IMAGE);
    }

    private static List<Answer> trace(RunOptions options) throws InterruptedException {
        try (ContainerEngine engine = Engines.open();
                Session session = new Session(engine)) {
            return new Tracer(session, Progress.NONE)
                    .trace(TraceRequest.of(IMAGE, options))
                    .answers();
        }
    }

    private static RunOptions probes(String... probes) {
        return RunOptions.DEFAULT.withProbes(
                Arrays.stream(probes).map(Probes::of).toList());
    }

    private static RunOptions postgres(RunOptions options) {
        return options.with(Overrides.NONE.with(
                change -> change.user("postgres").entrypoint(POSTGRES).command(List.of())));
    }

    @Test
    void redisIsKnownByItsPort() throws Exception {
        List<Answer> answers = trace(RunOptions.DEFAULT);
        assertThat(answers).extracting(answer -> answer.probe().text()).containsExactly("REDIS PING");
        assertThat(answers.getFirst().body().text()).isEqualTo("PONG\n");
    }

    @Test
    void redisTakesCommands() throws Exception {
        List<Answer> answers = trace(probes(
                "REDIS SET greeting 'hello you' => OK",
                "REDIS GET greeting => 'hello you'",
                "REDIS RPUSH list a b",
                "REDIS LRANGE list 0 -1",
                "REDIS NOSUCH => 'unknown command'",
                "TCP 6379 -d $'PING\\r\\n' => PONG"));
        assertThat(answers)
                .extracting(answer -> answer.status() + " " + answer.body().text())
                .startsWith("0 OK\n", "0 hello you\n", "0 2\n", "0 a\nb\n")
                .endsWith("0 +PONG");
        assertThat(answers.get(4).status()).isEqualTo(1);
    }

    @Test
    void postgresIsKnownByItsPortAndAsksWhoComes() throws Exception {
        List<Answer> answers = trace(postgres(RunOptions.DEFAULT));
        assertThat(answers).extracting(answer -> answer.probe().text()).containsExactly("POSTGRES");
        assertThat(answers.getFirst().body().text()).startsWith("takes TLS, error 28000 no pg_hba.conf entry");
    }

    @Test
    void postgresRunsQueriesByItsOwnProgram() throws Exception {
        RunOptions options = probes("POSTGRES", "EXEC psql -Atc 'select 6 * 7'");
        assertThat(trace(postgres(options)).getLast().body().text()).isEqualTo("42\n");
    }
}
