package dev.jslim.cli;

import dev.jslim.cli.manual.Manual;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code jslim minify}: an image that has only what the original was seen to use, and what that needs; {@link MinifyRun} does the
 * work.
 */
final class MinifyCommand implements Command {
    @Override
    public String name() {
        return "minify";
    }

    @Override
    public String summary() {
        return "Make a small image of an image, with only what it needs, and prove that it works";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(OptionSpecs.image());
        spec.addPositional(OptionSpecs.applicationArguments());
        spec.addOption(
                OptionSpecs.text("NAME", "Give the result this name; REPOSITORY.slim:TAG if not given.", "--tag"));
        spec.addOption(OptionSpecs.file("Write there what was kept, and why, as JSON.", "--report"));
        spec.addOption(OptionSpecs.file(
                "Use the evidence that jslim trace wrote of the image instead of tracing it.", "--evidence"));
        PlanArguments.describe(spec);
        RunArguments.describe(spec);
    }

    @Override
    public Manual manual() {
        Manual manual = Manual.of("The image is run and watched; what it uses, and what that needs, is copied from its"
                        + " layers into a new image. That is run too, and must give the same answers.")
                .exit(0, "The small image is there and was proved.")
                .exit(1, "The result does not behave as the original does, and was not kept.")
                .exit(2, "It could not be done: no engine, no such image, the application failed.");
        return RunArguments.manual(PlanArguments.manual(manual))
                .example("jslim minify app", "Make app.slim of app")
                .example("jslim minify app:1.2 --tag app:1.2-small --report report.json", "And say why of every file")
                .example("jslim minify app --probe \"GET /\" --exec \"app --selftest\"", "Ask what no link leads to")
                .example("jslim minify app --evidence evidence.json --level cautious", "Keep more, and trace nothing")
                .variable(
                        "SOURCE_DATE_EPOCH",
                        "When the new image says that it was made, in seconds since 1970; if not set, what the"
                                + " original says.");
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        return MinifyRun.run(arguments, terminal);
    }
}
