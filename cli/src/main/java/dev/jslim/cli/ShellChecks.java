package dev.jslim.cli;

import dev.jslim.analyzer.config.LintConfig;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.ShellCheckMode;
import dev.jslim.analyzer.shellcheck.ShellChecker;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.rules.Rules;
import dev.jslim.tracer.process.ShellCheckProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ShellCheck beside the rules. Nothing of this is loaded where there is no ShellCheck. */
final class ShellChecks {
    private static final Duration START_UP = Duration.ofSeconds(30);

    /** Scripts usually take some milliseconds each. */
    private static final Duration PER_SCRIPT = Duration.ofMillis(200);

    private final Terminal terminal;
    private final String program;
    private final LintEngine rules;
    private final @Nullable String asked;
    private final Map<List<String>, Asking> byArguments = new HashMap<>();
    private boolean required;
    private boolean told;

    /** ShellCheck called in one way: an answer holds only for the same arguments. */
    private record Asking(ShellChecker checker, LintEngine engine, List<SourceText> sources) {}

    /**
     * Prepares to ask a program.
     *
     * @param program its path
     * @param rules the rules alone
     * @param asked what the command line says of ShellCheck, which is stronger than any configuration; null for nothing
     */
    ShellChecks(Terminal terminal, String program, LintEngine rules, @Nullable String asked) {
        this.terminal = terminal;
        this.program = program;
        this.rules = rules;
        this.asked = asked;
        this.required = asked != null && !asked.equals(ShellCheckPath.AUTO);
    }

    /** Returns rules and ShellCheck together, or the rules alone for a file whose scripts ShellCheck is not to see. */
    synchronized LintEngine engine(LintConfig config) {
        return isOff(config) ? rules : asking(config).engine();
    }

    /** Adds a file to those that {@link #prepare} asks about. */
    synchronized void add(SourceText source, LintConfig config) {
        if (config.excluded() == null && !isOff(config)) {
            required |= asked == null && config.shellCheck() == ShellCheckMode.REQUIRED;
            asking(config).sources().add(source);
        }
    }

    /** Asks about all files at once. */
    void prepare() {
        for (Asking each : byArguments.values()) {
            each.checker().prepare(each.sources());
            each.sources().clear();
        }
    }

    /** Returns whether a program that the user named or requires gave no answer. */
    boolean failed() {
        boolean failed = false;
        for (Asking each : byArguments.values()) {
            failed |= each.checker().failed();
        }
        return required && failed;
    }

    private boolean isOff(LintConfig config) {
        return asked == null && config.shellCheck() == ShellCheckMode.OFF;
    }

    private Asking asking(LintConfig config) {
        List<String> arguments = config.shellCheckArgs();
        Asking known = byArguments.get(arguments);
        if (known == null) {
            ShellChecker checker = new ShellChecker(
                    new ShellCheckProgram(program, arguments, START_UP, PER_SCRIPT), rules.ruleInfos(), this::tell);
            known = new Asking(checker, new LintEngine(Rules.all(), checker), new ArrayList<>());
            byArguments.put(arguments, known);
        }
        return known;
    }

    private synchronized void tell(String reason) {
        if (!told) {
            terminal.err().println("jslim: shellcheck gave no answer, so its findings are missing: " + reason);
        }
        told = true;
    }
}
