package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.rewrite.FinalBase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
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
        spec.addOption(OptionSpecs.flag("Replace the Dockerfile; without it only the difference is shown.", "--write"));
        spec.addOption(OptionSpecs.text(
                "FILE", "Write the new Dockerfile here and leave the old one alone.", "-o", "--output"));
        spec.addOption(
                OptionSpecs.text("DIR", "The build context, if it is not the Dockerfile's directory.", "--context"));
        RunArguments.describe(spec);
        spec.addOption(OptionSpecs.text(
                "FORM", "The final stage: auto (the default), sibling, scratch or copies.", "--final-base"));
        PlanArguments.describe(spec);
        spec.addOption(OptionSpecs.list("NAME=VALUE", "An argument for the build.", "--build-arg"));
        spec.addOption(OptionSpecs.text("STAGE", "The stage to build, if it is not the last.", "--target"));
        spec.addOption(
                OptionSpecs.text("NAME", "Keep the image that the new Dockerfile builds, under this name.", "--tag"));
        spec.addOption(
                OptionSpecs.text("NAME", "Keep the minified image of the same evidence, under this name.", "--minify"));
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
                RunArguments.request("", arguments, terminal),
                Choice.of(FinalBase.class, "--final-base", arguments.matchedOptionValue("--final-base", "auto")),
                PlanArguments.options(arguments),
                buildArguments(arguments.matchedOptionValue("--build-arg", List.of()), terminal.environment()),
                arguments.matchedOptionValue("--target", ""),
                arguments.matchedOptionValue("--tag", ""),
                arguments.matchedOptionValue("--minify", ""));
        try (TerminalProgress progress = TerminalProgress.of(arguments, terminal)) {
            return new RewriteRun(request, terminal, progress).run();
        }
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
}
