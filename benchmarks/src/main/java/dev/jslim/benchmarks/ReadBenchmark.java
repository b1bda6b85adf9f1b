package dev.jslim.benchmarks;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One operation reads one file; one thread, warm. The counters are files and megabytes (10^6 characters) in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {
    /** Which files. */
    @Param({"project", "corpus"})
    public String files = "project";

    private List<String> texts = List.of();
    private int next;

    /** What is counted beside operations; JMH divides it by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counters {
        /** Megabytes read so far. */
        public double megabytes;

        /** Begins a new measurement. */
        @Setup(Level.Iteration)
        public void reset() {
            megabytes = 0;
        }
    }

    /** Reads the files into memory. */
    @Setup
    public void load() throws IOException {
        texts = files.equals("corpus") ? Dockerfiles.ofCorpus() : Dockerfiles.ofProject();
        long characters = 0;
        for (String text : texts) {
            characters += text.length();
        }
        System.out.println(texts.size() + " files, " + characters / texts.size() + " characters on average");
    }

    /** Text to tree. */
    @Benchmark
    public ParseResult parse(Counters counters) {
        return DockerfileParser.parse(source(counters));
    }

    /** Text to tree, and the build graph of it. */
    @Benchmark
    public BuildGraph parseAndGraph(Counters counters) {
        return BuildGraph.of(DockerfileParser.parse(source(counters)).dockerfile());
    }

    private SourceText source(Counters counters) {
        String text = texts.get(next);
        next = next + 1 == texts.size() ? 0 : next + 1;
        counters.megabytes += text.length() / 1e6;
        return SourceText.of("Dockerfile", text);
    }
}
