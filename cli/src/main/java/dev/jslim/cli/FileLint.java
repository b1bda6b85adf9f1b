package dev.jslim.cli;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.config.Configs;
import dev.jslim.analyzer.config.LintConfig;
import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.LintResult;
import dev.jslim.analyzer.lint.ShellCheckMode;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file, lints it, and repairs its text in memory. Changes nothing, so that many threads can do it at once. */
final class FileLint {
    private final Terminal terminal;
    private final LintEngine engine;
    private final @Nullable ShellChecks checks;
    private final Configs configs;
    private final LintMode mode;
    private final LintArguments arguments;
    /** That of the file before: neighbours have it in common, so that it is listed once. */
    private volatile @Nullable BuildContext shared;

    private volatile boolean scripts;
    private @Nullable InputInvalid missing;

    /**
     * Prepares for a run.
     *
     * @param engine the rules alone
     * @param checks the rules and ShellCheck; null if it is not wanted or not there
     * @param configs what is configured for each file
     */
    FileLint(
            Terminal terminal,
            LintEngine engine,
            @Nullable ShellChecks checks,
            Configs configs,
            LintArguments arguments) {
        this.terminal = terminal;
        this.engine = engine;
        this.checks = checks;
        this.configs = configs;
        this.mode = LintMode.of(arguments);
        this.arguments = arguments;
    }

    /**
     * Reads a file, or for {@code -} standard input.
     *
     * @throws dev.jslim.analyzer.JslimException if it cannot be read, or is no text
     */
    DockerfileInput read(String path) throws IOException {
        return path.equals(DockerfileInput.STDIN)
                ? DockerfileInput.stdin(terminal, arguments.one("--stdin-filename"))
                : DockerfileInput.read(terminal, path);
    }

    /** Returns whether ShellCheck is asked, so that files should be {@link #prepare prepared} together. */
    boolean asksShellCheck() {
        return checks != null;
    }

    /** Asks ShellCheck about all these files at once; nothing is done if it is not asked. */
    void prepare(List<DockerfileInput> inputs) {
        if (checks == null) {
            return;
        }
        for (DockerfileInput input : inputs) {
            LintConfig config = usable(input);
            if (config != null) {
                checks.add(input.source(), config);
            }
        }
        checks.prepare();
    }

    /** Returns whether ShellCheck gave no answer, and must. */
    boolean lacksAnswers() {
        return checks != null && checks.failed();
    }

    /**
     * Returns what came of a file.
     *
     * @throws JslimException if its configuration cannot be used, or asks for a ShellCheck that is not there
     */
    LintedFile lint(DockerfileInput input) {
        LintConfig config = config(input);
        if (config.excluded() != null) {
            return new LintedFile(input, config, input.source(), List.of(), null);
        }
        LintEngine engine = engine(config);
        LintOptions own = options(input.place(), config.options());
        if (mode == LintMode.REPORT) {
            LintResult result = engine.lint(input.source(), own);
            if (terminal.interactive() && !scripts) {
                scripts = hasScripts(result.dockerfile());
            }
            return new LintedFile(input, config, input.source(), result.findings(), null);
        }
        Fixed fixed;
        if (arguments.has("--add-ignores")) {
            String reason = arguments.one("--reason");
            fixed = Ignoring.of(input.source(), engine, own, config, reason == null ? "" : reason);
        } else {
            Applicability minimum = config.unsafeFixes() ? Applicability.UNSAFE : Applicability.SAFE;
            fixed = new FixLoop(engine).fix(input.source(), own, minimum);
        }
        SourceText changed = SourceText.of(input.source().name(), fixed.text());
        return new LintedFile(input, config, changed, fixed.remaining().findings(), fixed);
    }

    private LintConfig config(DockerfileInput input) {
        Path place = input.place();
        return configs.of(place == null ? null : place.toAbsolutePath().toFile());
    }

    /** What is wrong with a configuration is told of when the file is linted. */
    private @Nullable LintConfig usable(DockerfileInput input) {
        try {
            return config(input);
        } catch (JslimException e) {
            return null;
        }
    }

    private LintEngine engine(LintConfig config) {
        if (checks != null) {
            return checks.engine(config);
        }
        if (config.shellCheck() == ShellCheckMode.REQUIRED && arguments.one("--shellcheck") == null) {
            throw missing();
        }
        return engine;
    }

    /** The same for all files, so that it is told once. */
    private synchronized InputInvalid missing() {
        InputInvalid known = missing;
        if (known == null) {
            known = new InputInvalid(
                    "the configuration says shellcheck: required, and there is none on the PATH",
                    "install the package shellcheck, name the program with --shellcheck PROGRAM, or say --shellcheck=off");
            missing = known;
        }
        return known;
    }

    /** Returns whether a person watches who may want to know what finds more in scripts. */
    boolean sawScripts() {
        return scripts;
    }

    private static boolean hasScripts(Dockerfile file) {
        for (Instruction instruction : file.instructions()) {
            if (instruction instanceof Instruction.Run run && run.form() instanceof CommandForm.ShellForm) {
                return true;
            }
        }
        return false;
    }

    private LintOptions options(@Nullable Path file, LintOptions options) {
        Path directory = file == null ? null : file.toAbsolutePath().getParent();
        if (directory == null) {
            return options;
        }
        BuildContext before = shared;
        BuildContext own = before == null ? BuildContext.of(directory, file) : before.orThatOf(directory, file);
        shared = own;
        return options.with(own);
    }
}
