package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.Asked;
import dev.jslim.analyzer.config.Configs;
import dev.jslim.analyzer.config.EffectiveConfig;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.cli.manual.Manual;
import dev.jslim.rules.Rules;
import java.io.File;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim config}: what is configured for a Dockerfile, and whether a configuration file is in order. */
final class ConfigCommand implements Command {
    @Override
    public String name() {
        return "config";
    }

    @Override
    public String summary() {
        return "Show what is configured for a Dockerfile and who said so; check a configuration file";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("ACTION")
                .type(String.class)
                .completionCandidates(List.of("show", "check"))
                .description("show or check.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .paramLabel("PATH")
                .type(String.class)
                .description(
                        "With show: the Dockerfile, ./Dockerfile if not given. With check: the configuration file, that of"
                                + " ./Dockerfile if not given.")
                .build());
        ConfigOptions.describe(spec);
    }

    @Override
    public Manual manual() {
        return ConfigOptions.manual(Manual.of()
                .exit(0, "It was shown; the file is in order.")
                .exit(2, "A configuration file is missing or has problems.")
                .example("jslim config show services/api/Dockerfile", "See what holds for a file, and from where")
                .example("jslim config check", "Have all problems of a file listed"));
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) {
        String action = arguments.matchedPositionalValue(0, "");
        String path = arguments.matchedPositionalValue(1, (String) null);
        boolean check = action.equals("check");
        if (!check && !action.equals("show")) {
            throw new InputInvalid("config cannot " + action, "it can show and check");
        }
        String named = arguments.matchedOptionValue("--config", (String) null);
        Configs configs = ConfigOptions.configs(
                check && path != null ? path : named,
                arguments.matchedOptionValue("--no-config", false),
                Asked.NOTHING,
                new LintEngine(Rules.all()),
                terminal);
        File file = terminal.resolve(check || path == null ? "Dockerfile" : path)
                .toAbsolutePath()
                .normalize()
                .toFile();
        if (check) {
            List<String> read = configs.files(file);
            terminal.out()
                    .println(
                            read.isEmpty() ? "there is no configuration file" : String.join(", ", read) + ": in order");
        } else {
            for (EffectiveConfig line : configs.show(file)) {
                terminal.out().println(line.key() + ": " + line.value() + "  # " + line.origin());
            }
        }
        return ExitCode.CLEAN;
    }
}
