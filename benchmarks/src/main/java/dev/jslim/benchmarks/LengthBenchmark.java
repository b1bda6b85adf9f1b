package dev.jslim.benchmarks;

import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.SourceText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time for one file that grows: it grows as the file does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LengthBenchmark {
    private static final String STAGE = """
            FROM debian:13 AS base
            ENV A=1 B="$A x"
            RUN apt-get update && \\
                apt-get install -y --no-install-recommends curl "$B" && \\
                rm -rf /var/lib/apt/lists/*
            COPY --chown=1:1 a b /c/
            RUN <<EOF
            for i in 1 2 3; do echo "$i $(date)"; done
            EOF
            CMD ["a", "b"]
            """;

    /** Of the file, in KiB. */
    @Param({"4", "16", "64", "256", "1024"})
    public int kib = 4;

    private String text = "";

    /** Makes the file. */
    @Setup
    public void make() {
        text = STAGE.repeat(kib * 1024 / STAGE.length());
    }

    /** Text to tree. */
    @Benchmark
    public ParseResult parse() {
        return DockerfileParser.parse(SourceText.of("Dockerfile", text));
    }
}
