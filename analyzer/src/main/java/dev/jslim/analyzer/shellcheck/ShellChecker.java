package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.OtherFindings;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Dockerfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Asks ShellCheck about the scripts of Dockerfiles. An answer is kept by the script's text, so that all files are asked about at once
 * by {@link #prepare}, and a file that is read again after a repair costs a process only for the scripts that changed.
 */
public final class ShellChecker implements OtherFindings {
    private final ShellProgram program;
    private final Consumer<String> failures;
    private final PlacedComments comments;
    private final Map<String, List<ShellComment>> answers = new ConcurrentHashMap<>();
    private volatile boolean failed;

    /**
     * Makes a checker.
     *
     * @param rules ours: what they find under the same id is reported under their names
     * @param failures is told, once, why there is no answer; files are linted without it then
     */
    public ShellChecker(ShellProgram program, List<RuleInfo> rules, Consumer<String> failures) {
        this.program = program;
        this.comments = new PlacedComments(rules);
        this.failures = failures;
    }

    /** Asks about the scripts of all these files in one process. */
    public void prepare(Iterable<SourceText> sources) {
        Set<String> scripts = new LinkedHashSet<>();
        for (SourceText source : sources) {
            Dockerfile file = DockerfileParser.parse(source).dockerfile();
            for (ShellScript script : ShellScripts.of(file, BuildGraph.of(file))) {
                scripts.add(script.text());
            }
        }
        ask(scripts);
    }

    /** Returns whether ShellCheck gave no answer. */
    public boolean failed() {
        return failed;
    }

    @Override
    public List<Finding> of(Dockerfile file, BuildGraph graph) {
        List<ShellScript> scripts = ShellScripts.of(file, graph);
        Set<String> texts = new LinkedHashSet<>();
        for (ShellScript script : scripts) {
            texts.add(script.text());
        }
        ask(texts);
        List<Finding> found = new ArrayList<>();
        for (ShellScript script : scripts) {
            comments.add(script, answers.getOrDefault(script.text(), List.of()), file.source(), found);
        }
        return found;
    }

    private void ask(Set<String> scripts) {
        List<String> unknown = new ArrayList<>(scripts);
        unknown.removeIf(answers::containsKey);
        if (unknown.isEmpty() || failed) {
            return;
        }
        try {
            Map<Integer, List<ShellComment>> answer = ShellCheckJson.read(program.check(unknown));
            for (int i = 0; i < unknown.size(); i++) {
                answers.put(unknown.get(i), List.copyOf(answer.getOrDefault(i, List.of())));
            }
        } catch (ShellProgram.ProgramFailed e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail("what it printed is not the format json1, which ShellCheck knows since version 0.7");
        }
    }

    private synchronized void fail(String message) {
        if (!failed) {
            failed = true;
            failures.accept(message);
        }
    }
}
