package dev.jslim.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the model of commands says of RUN instructions that other projects thought worth a test. */
class CommandModelTest {
    private final List<String> lost = new ArrayList<>();
    private int calls;
    private int unresolved;
    private int specs;

    @Test
    void everyCallOfAPackageManagerIsUnderstoodOrListedAsUnresolved() {
        Conformance.assumePresent();
        for (String text : Conformance.texts()) {
            SourceText source = SourceText.of("case", text);
            Dockerfile file = DockerfileParser.parse(source).dockerfile();
            BuildGraph graph = BuildGraph.of(file);
            for (Instruction instruction : file.instructions()) {
                Instruction inner =
                        instruction instanceof Instruction.OnBuild trigger ? trigger.trigger() : instruction;
                if (inner instanceof Instruction.Run run) {
                    check(RunCommands.of(run, source, graph), source);
                }
            }
        }
        System.out.println(
                "commands: " + calls + " calls, " + specs + " packages and files, " + unresolved + " unresolved");
        assertThat(lost).isEmpty();
        assertThat(calls).isGreaterThan(500);
        assertThat(specs).isGreaterThan(500);
    }

    private void check(RunCommands commands, SourceText source) {
        List<Invocation> open = commands.unresolved();
        unresolved += open.size();
        for (Invocation invocation : commands.invocations()) {
            boolean known = commands.packageCall(invocation.command()) != null || open.contains(invocation);
            if (PackageManager.of(invocation.program()) != null && !known && names(invocation)) {
                lost.add(source.slice(invocation.command().span()));
            }
        }
        for (PackageCall call : commands.packageCalls()) {
            calls++;
            for (PackageSpec spec : commands.specs(call)) {
                specs++;
                assertThat(commands.run().span().contains(spec.span()))
                        .as("the place of " + spec)
                        .isTrue();
                assertThat(source.slice(spec.span())).isNotBlank();
            }
        }
        for (CacheUse use : commands.cacheUses()) {
            assertThat(use.cache().paths()).allMatch(path -> path.startsWith("/") || path.startsWith("~/"));
        }
    }

    /** Options alone, as in {@code pip --version}, do nothing that the model tells. */
    private static boolean names(Invocation invocation) {
        for (ShellWord word : invocation.arguments()) {
            if (!word.raw().startsWith("-")) {
                return true;
            }
        }
        return false;
    }
}
