package dev.jslim.cli;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.config.Configs;
import dev.jslim.analyzer.config.LintConfig;
import dev.jslim.analyzer.lint.FixLoop;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.LintOptions;
import dev.jslim.analyzer.lint.LintResult;
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
    private final Configs configs;
    private final LintMode mode;
    private final @Nullable String stdinName;
    /** That of the file before: neighbours have it in common, so that it is listed once. */
    private volatile @Nullable BuildContext shared;

    private volatile boolean scripts;

    /**
     * Prepares for a run.
     *
     * @param configs what is configured for each file
     */
    FileLint(Terminal terminal, LintEngine engine, Configs configs, LintMode mode, LintArguments arguments) {
        this.terminal = terminal;
        this.engine = engine;
        this.configs = configs;
        this.mode = mode;
        this.stdinName = arguments.one("--stdin-filename");
    }

    /**
     * Reads a file, or for {@code -} standard input.
     *
     * @throws dev.jslim.analyzer.JslimException if it cannot be read, or is no text
     */
    DockerfileInput read(String path) throws IOException {
        return path.equals(DockerfileInput.STDIN)
                ? DockerfileInput.stdin(terminal, stdinName)
                : DockerfileInput.read(terminal, path);
    }

    /**
     * Returns what came of a file.
     *
     * @throws dev.jslim.analyzer.JslimException if its configuration cannot be used
     */
    LintedFile lint(DockerfileInput input) {
        Path place = input.place();
        LintConfig config =
                configs.of(place == null ? null : place.toAbsolutePath().toFile());
        if (config.excluded() != null) {
            return new LintedFile(input, config, input.source(), List.of(), null);
        }
        LintOptions own = options(place, config.options());
        if (mode == LintMode.REPORT) {
            LintResult result = engine.lint(input.source(), own);
            if (terminal.interactive() && !scripts) {
                scripts = hasScripts(result.dockerfile());
            }
            return new LintedFile(input, config, input.source(), result.findings(), null);
        }
        Applicability minimum = config.unsafeFixes() ? Applicability.UNSAFE : Applicability.SAFE;
        Fixed fixed = new FixLoop(engine).fix(input.source(), own, minimum);
        SourceText repaired = SourceText.of(input.source().name(), fixed.text());
        return new LintedFile(input, config, repaired, fixed.remaining().findings(), fixed);
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
