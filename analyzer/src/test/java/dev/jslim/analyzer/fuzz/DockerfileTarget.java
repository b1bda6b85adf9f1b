package dev.jslim.analyzer.fuzz;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.parse.ParserLaws;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Arrays;

/** The parser of Dockerfiles, and the graph that is built on its tree. */
public final class DockerfileTarget {
    private DockerfileTarget() {}

    /** Asserts the laws for any bytes. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = SourceBytes.decode(data, 0);
        if (!Arrays.equals(data, SourceBytes.encode(text))) {
            throw new AssertionError("the bytes do not survive");
        }
        ParseResult result = ParserLaws.check(text);
        BuildGraph graph = BuildGraph.of(result.dockerfile());
        for (Stage stage : graph.stages()) {
            for (Instruction instruction : stage.instructions()) {
                graph.scopeAt(instruction);
                graph.shellAt(stage, instruction.span().start());
            }
        }
    }
}
