package dev.jslim.cli;

import dev.jslim.analyzer.rewrite.FinalBase;
import dev.jslim.cli.manual.Manual;
import java.io.IOException;
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
                .description("A Dockerfile, or a directory that has one; the current one if not given.")
                .build());
        spec.addOption(OptionSpecs.flag("Replace the Dockerfile; otherwise only the difference is shown.", "--write"));
        spec.addOption(OptionSpecs.text(
                "FILE", "Write the new Dockerfile there and leave the old one alone.", "-o", "--output"));
        spec.addOption(
                OptionSpecs.text("NAME", "Keep the image that the new Dockerfile builds, under this name.", "--tag"));
        spec.addOption(
                OptionSpecs.text("NAME", "Keep the minified image of the same evidence, under this name.", "--minify"));
        spec.addOption(OptionSpecs.text(
                "DIR", "Build with this context; the Dockerfile's directory if not given.", "--context"));
        spec.addOption(OptionSpecs.list("NAME=VALUE", "Give the build this argument; repeatable.", "--build-arg"));
        spec.addOption(OptionSpecs.text("STAGE", "Build this stage; the last one if not given.", "--target"));
        spec.addOption(OptionSpecs.choice(
                "FORM",
                FinalBase.class,
                "What the final stage is made of: auto (the default), sibling, scratch or copies.",
                "--final-base"));
        PlanArguments.describe(spec);
        RunArguments.describe(spec);
    }

    @Override
    public Manual manual() {
        Manual manual = Manual.of(
                        "The image of the Dockerfile is built, run and watched. The new Dockerfile has the old"
                                + " instructions as its build stage and a final stage with only what was used and what"
                                + " that needs. Its image is built and run too, and must give the same answers.",
                        "The final stage is a smaller sibling of the base image, scratch with exactly the files of a"
                                + " list, or scratch with a few copies; --final-base chooses one.")
                .heading("--context", "How it is built")
                .heading("--final-base", PlanArguments.HEADING)
                .exit(0, "It was rewritten and proved.")
                .exit(1, "No new image behaves as the original does; nothing was written.")
                .exit(2, "It could not be done: no engine, the build or the application failed.");
        return RunArguments.manual(manual)
                .example("jslim rewrite", "Show what would become of ./Dockerfile")
                .example("jslim rewrite services/api --probe \"GET /health\" --write", "Replace the Dockerfile there")
                .example("jslim rewrite -o Dockerfile.slim --tag api:slim", "Write another one, and keep its image")
                .file(
                        "NAME.jslim-files",
                        "The list of the kept files, which the new Dockerfile copies; beside the Dockerfile NAME, or at the top of"
                                + " the build context if that is elsewhere.");
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        return RewriteRun.run(RewriteRequest.of(arguments, terminal), terminal);
    }
}
