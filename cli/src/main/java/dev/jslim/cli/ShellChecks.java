package dev.jslim.cli;

import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.shellcheck.ShellChecker;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.rules.Rules;
import dev.jslim.tracer.process.ShellCheckProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** ShellCheck beside the rules. Nothing of this is loaded where there is no ShellCheck. */
final class ShellChecks {
    private static final Duration START_UP = Duration.ofSeconds(30);

    /** Scripts usually take some milliseconds each. */
    private static final Duration PER_SCRIPT = Duration.ofMillis(200);

    private final ShellChecker checker;
    private final LintEngine engine;
    private final boolean asked;

    /**
     * Makes an engine that asks a program.
     *
     * @param program its path
     * @param asked whether the user named it: then it is a failure if it gives no answer
     */
    ShellChecks(Terminal terminal, String program, boolean asked) {
        this.checker = new ShellChecker(
                new ShellCheckProgram(program, START_UP, PER_SCRIPT),
                new LintEngine(Rules.all()).ruleInfos(),
                reason -> terminal.err()
                        .println("jslim: shellcheck gave no answer, so its findings are missing: " + reason));
        this.engine = new LintEngine(Rules.all(), checker);
        this.asked = asked;
    }

    /** Returns rules and ShellCheck together. */
    LintEngine engine() {
        return engine;
    }

    /** Asks about all files at once. */
    void prepare(List<DockerfileInput> inputs) {
        List<SourceText> sources = new ArrayList<>(inputs.size());
        for (DockerfileInput input : inputs) {
            sources.add(input.source());
        }
        checker.prepare(sources);
    }

    /** Returns whether the user asked for a program that gave no answer. */
    boolean failed() {
        return asked && checker.failed();
    }
}
