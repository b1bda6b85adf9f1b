package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.plan.Level;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.analyzer.rewrite.FinalBase;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.trace.ContinueAfter;
import dev.jslim.tracer.trace.RunOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim rewrite}: the options; {@link RewriteRun} does the work. */
final class RewriteCommand implements Command {
    @Override
    public String name() {
        return "rewrite";
    }

    @Override
    public String summary() {
        return "Build, run and watch a Dockerfile; write one that ships only what is used, and prove it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..1")
                .type(String.class)
                .description("A Dockerfile, or a directory that has one; . if none is given.")
                .build());
        flag(spec, "--write", "Replace the Dockerfile; without it only the difference is shown.");
        value(spec, "FILE", "Write the new Dockerfile here and leave the old one alone.", "-o", "--output");
        value(spec, "DIR", "The build context, if it is not the Dockerfile's directory.", "--context");
        list(spec, "\"GET /PATH\"", "What to ask the application; without it the links of / are followed.", "--probe");
        list(spec, "COMMAND", "What to run in the container, as a probe.", "--exec");
        number(spec, "PORT", "Where the application listens, if the image does not say it.", "--port");
        value(spec, "WHEN", "When the trace ends: probe, enter, exit or 'timeout SECONDS'.", "--continue-after");
        value(spec, "FORM", "The final stage: auto (the default), sibling, scratch or copies.", "--final-base");
        value(spec, "LEVEL", "How much is kept: minimal, balanced (the default) or cautious.", "--level");
        list(spec, "PATH", "Keep this path too: a file, a directory or a pattern.", "--keep");
        list(spec, "NAME=VALUE", "An argument for the build.", "--build-arg");
        value(spec, "STAGE", "The stage to build, if it is not the last.", "--target");
        value(spec, "NAME", "Keep the image that the new Dockerfile builds, under this name.", "--tag");
        value(spec, "NAME", "Keep the minified image of the same evidence, under this name.", "--minify");
        spec.usageMessage()
                .footer(
                        "",
                        "Exit status: 0 rewritten and proved, 1 nothing stood the proof, 2 it could not be done.",
                        "Example: jslim rewrite samples/flask --probe \"GET /\" --write");
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        RewriteRun.Request request = new RewriteRun.Request(
                arguments.matchedPositionalValue(0, "."),
                arguments.matchedOptionValue("--context", ""),
                arguments.matchedOptionValue("--write", false),
                arguments.matchedOptionValue("--output", ""),
                runOptions(arguments),
                ContinueAfter.parse(arguments.matchedOptionValue("--continue-after", "probe")),
                choice(FinalBase.class, "--final-base", arguments.matchedOptionValue("--final-base", "auto")),
                PlanOptions.defaults()
                        .withLevel(choice(Level.class, "--level", arguments.matchedOptionValue("--level", "balanced")))
                        .withPins(arguments.matchedOptionValue("--keep", List.of())),
                buildArguments(arguments.matchedOptionValue("--build-arg", List.of()), terminal.environment()),
                arguments.matchedOptionValue("--target", ""),
                arguments.matchedOptionValue("--tag", ""),
                arguments.matchedOptionValue("--minify", ""));
        return new RewriteRun(request, terminal).run();
    }

    private static RunOptions runOptions(ParseResult arguments) {
        List<Probe> probes = new ArrayList<>();
        List<String> requests = arguments.matchedOptionValue("--probe", List.of());
        requests.forEach(each -> probes.add(Probes.http(each)));
        List<String> commands = arguments.matchedOptionValue("--exec", List.of());
        commands.forEach(each -> probes.add(Probes.exec(each)));
        return RunOptions.DEFAULT.withProbes(probes).withPort(arguments.matchedOptionValue("--port", (Integer) null));
    }

    /** {@code NAME=VALUE}, or {@code NAME} for the value that the environment has, as docker build has it. */
    private static Map<String, String> buildArguments(List<String> given, Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            String value = equals < 0 ? environment.get(name) : each.substring(equals + 1);
            if (name.isEmpty()) {
                throw new InputInvalid("--build-arg " + each + " has no name", "write --build-arg NAME=VALUE");
            }
            if (value != null) {
                all.put(name, value);
            }
        }
        return all;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String option, String given) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(given)) {
                return constant;
            }
            names.add(name);
        }
        throw new InputInvalid(option + " does not know " + given, "use one of " + String.join(", ", names));
    }

    private static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name).description(description).build());
    }

    private static void value(CommandSpec spec, String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build());
    }

    private static void number(CommandSpec spec, String label, String description, String name) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(Integer.class)
                .description(description)
                .build());
    }

    private static void list(CommandSpec spec, String label, String description, String name) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build());
    }
}
