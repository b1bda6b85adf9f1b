package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.hadolint.HadolintFile;
import dev.jslim.analyzer.config.hadolint.HadolintMigration;
import dev.jslim.analyzer.config.hadolint.HadolintPragmas;
import dev.jslim.analyzer.config.keys.Problems;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.UnifiedDiff;
import dev.jslim.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim migrate hadolint}: takes over what is configured for hadolint. */
final class MigrateCommand implements Command {
    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String summary() {
        return "Take over a configuration of hadolint, and its comments in Dockerfiles";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("TOOL")
                .type(String.class)
                .completionCandidates(List.of("hadolint"))
                .description("hadolint.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .paramLabel("FILE")
                .type(String.class)
                .description("hadolint's configuration; .hadolint.yaml or .hadolint.yml if not given.")
                .build());
        spec.addOption(OptionSpec.builder("--pragmas")
                .paramLabel("PATH")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Take over the comments in these Dockerfiles instead.")
                .build());
        spec.addOption(OptionSpecs.flag(
                "Write .jslim.yaml beside FILE, if there is none; with --pragmas: change the Dockerfiles.", "--write"));
    }

    @Override
    public Manual manual() {
        return Manual.of()
                .exit(0, "It was printed or written.")
                .exit(2, "It could not be done: a file is missing, has problems, or is there already.")
                .example("jslim migrate hadolint", "See .hadolint.yaml as .jslim.yaml")
                .example("jslim migrate hadolint --write", "Write it")
                .example(
                        "jslim migrate hadolint --pragmas Dockerfile",
                        "See the difference that comments of jslim make");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        String tool = arguments.matchedPositionalValue(0, "");
        if (!tool.equals("hadolint")) {
            throw new InputInvalid("cannot migrate from " + tool, "the tool is hadolint");
        }
        RuleNames names = RuleSelection.names(new LintEngine(Rules.all()).ruleInfos());
        boolean write = arguments.matchedOptionValue("--write", false);
        List<String> dockerfiles = arguments.matchedOptionValue("--pragmas", List.of());
        if (dockerfiles.isEmpty()) {
            config(file(arguments.matchedPositionalValue(1, (String) null), terminal), names, write, terminal);
        }
        for (String path : dockerfiles) {
            pragmas(DockerfileInput.read(terminal, path), names, write, terminal);
        }
        return ExitCode.CLEAN;
    }

    private static Path file(@Nullable String given, Terminal terminal) {
        if (given != null) {
            return terminal.resolve(given);
        }
        for (String name : new String[] {".hadolint.yaml", ".hadolint.yml"}) {
            if (Files.isRegularFile(terminal.resolve(name))) {
                return terminal.resolve(name);
            }
        }
        throw new InputInvalid("there is no .hadolint.yaml here", "name the file");
    }

    private static void config(Path file, RuleNames names, boolean write, Terminal terminal) throws IOException {
        YamlFile yaml = YamlFile.of(Files.readAllBytes(file));
        Problems problems = new Problems(names, Version.number());
        HadolintFile.config(yaml, problems);
        if (!problems.found().isEmpty()) {
            StringBuilder message = new StringBuilder(file.getFileName() + " cannot be used");
            problems.found()
                    .forEach(
                            each -> message.append("\n  " + each.line() + ":" + each.column() + ": " + each.message()));
            throw new InputInvalid(message.toString(), "");
        }
        String text = HadolintMigration.migrate(yaml, names);
        if (!write) {
            terminal.out().print(text);
            return;
        }
        Path target = file.resolveSibling(".jslim.yaml");
        if (Files.exists(target)) {
            throw new InputInvalid(target.getFileName() + " is there already", "without --write it is printed");
        }
        AtomicFile.write(target, text.getBytes(StandardCharsets.UTF_8));
        terminal.err().println("jslim: wrote " + target.getFileName());
    }

    private static void pragmas(DockerfileInput input, RuleNames names, boolean write, Terminal terminal)
            throws IOException {
        String before = input.source().text();
        String after = HadolintPragmas.migrate(input.source(), names);
        Path file = input.file();
        if (!write || file == null) {
            UnifiedDiff.of(input.source().name(), input.marked(before), input.marked(after))
                    .print(terminal.out(), terminal.colors());
        } else if (!after.equals(before)) {
            AtomicFile.write(file, input.encode(after));
            terminal.err().println("jslim: changed " + input.source().name());
        }
    }
}
