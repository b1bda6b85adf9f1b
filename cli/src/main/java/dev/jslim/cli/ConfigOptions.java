package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.Asked;
import dev.jslim.analyzer.config.Configs;
import dev.jslim.analyzer.config.EnvironmentAsked;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import dev.jslim.cli.manual.Manual;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How commands are told which configuration holds. */
final class ConfigOptions {
    private ConfigOptions() {}

    /** This program, as configuration files see it. */
    private record Linter(LintEngine engine) implements Configs.Program {
        @Override
        public List<RuleInfo> rules() {
            return engine.ruleInfos();
        }

        @Override
        public String version() {
            return Version.number();
        }
    }

    /** Adds the options that say where configuration comes from. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--config")
                .paramLabel("FILE")
                .type(String.class)
                .description(
                        "Take this configuration file for all Dockerfiles; .hadolint.yaml is read as hadolint reads it.")
                .build());
        spec.addOption(OptionSpecs.flag("Take no configuration file.", "--no-config"));
    }

    /** Returns the manual with the files and variables of the configuration. */
    static Manual manual(Manual manual) {
        return manual.variable("JSLIM_CONFIG", "The configuration file to take, as with --config.")
                .variable("JSLIM_PRESET", "The preset, as with --preset, which is stronger.")
                .variable("JSLIM_PREVIEW", "If true: rules that are still tried out, as with --preview.")
                .variable("JSLIM_IGNORE", "Rules to leave out beside those of --ignore, separated by commas.")
                .variable("JSLIM_FAILURE_THRESHOLD", "As --failure-threshold, which is stronger.")
                .variable("XDG_CONFIG_HOME", "Where jslim/config.yaml is searched for; ~/.config if not set.")
                .file(
                        ".jslim.yaml, .jslim.yml, jslim.yaml",
                        "The configuration: in the directory of the Dockerfile or the nearest one above it, up to the root of"
                                + " the repository; see docs/configuration.md.")
                .file(".hadolint.yaml, .hadolint.yml", "Read from the working directory if there is no such file.");
    }

    /**
     * Returns where the configuration of each file is known.
     *
     * @throws InputInvalid if there is no such preset or threshold
     */
    static Configs configs(LintArguments arguments, LintEngine engine, Terminal terminal) {
        Set<String> flags = arguments.flags();
        String preset = arguments.one("--preset");
        String threshold = arguments.one("--failure-threshold");
        Asked asked = new Asked(
                preset == null ? null : EnvironmentAsked.preset("--preset", preset),
                flags.contains("--preview") ? Boolean.TRUE : null,
                arguments.all("--select"),
                arguments.all("--ignore"),
                threshold == null ? null : EnvironmentAsked.threshold("--failure-threshold", threshold),
                flags.contains("--unsafe-fixes") ? Boolean.TRUE : null);
        if (!asked.select().isEmpty() || !asked.ignore().isEmpty()) { // said before any file is looked at
            RuleSelection.of(asked.select(), asked.ignore(), engine.ruleInfos());
        }
        return configs(arguments.one("--config"), flags.contains("--no-config"), asked, engine, terminal);
    }

    /** Returns where the configuration of each file is known, for the values of the options that {@link #describe} adds. */
    static Configs configs(@Nullable String file, boolean none, Asked asked, LintEngine engine, Terminal terminal) {
        Map<String, String> environment = terminal.environment();
        Configs.Surroundings around = new Configs.Surroundings(
                terminal.directory().toAbsolutePath().toFile(), environment, new Linter(engine), asked);
        if (none && file != null) {
            throw new InputInvalid("--config and --no-config exclude each other", "leave one of them out");
        }
        if (none) {
            return Configs.none(around);
        }
        return file == null ? Configs.found(around) : Configs.given(around, new File(file));
    }
}
