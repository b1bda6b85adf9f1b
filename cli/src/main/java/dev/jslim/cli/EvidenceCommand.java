package dev.jslim.cli;

import dev.jslim.cli.manual.Manual;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim evidence}: looks into evidence files, merges, compares and makes them; {@link EvidenceRun} does the work. */
final class EvidenceCommand implements Command {
    /** What it can do. */
    static final List<String> ACTIONS = List.of("show", "merge", "diff", "import");

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String summary() {
        return "Show, merge and compare evidence files; make them of what other tracers recorded";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("ACTION")
                .type(String.class)
                .completionCandidates(ACTIONS)
                .description("show, merge, diff or import.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1..*")
                .arity("1..*")
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Evidence files: one to show, any number to merge, two to compare. With import: the logs of strace,"
                                + " or mint's creport.json.")
                .build());
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .type(String.class)
                .completionCandidates(List.of("text", "json", "markdown"))
                .description("How show and diff print: text (the default), json or markdown.")
                .build());
        spec.addOption(OptionSpecs.list("PATH", "Only paths that fit this pattern; repeatable.", "--path"));
        spec.addOption(OptionSpecs.list("USE", "Only this kind of use, such as opened; repeatable.", "--use"));
        spec.addOption(OptionSpecs.list("PHASE", "Only this phase: start, serve or stop; repeatable.", "--phase"));
        spec.addOption(OptionSpecs.flag("Only lookups that failed.", "--failed"));
        spec.addOption(OptionSpecs.list("PROGRAM", "Only what programs that fit this pattern did.", "--executable"));
        spec.addOption(OptionSpecs.file("Write the evidence there instead of to standard output.", "-o", "--output"));
        spec.addOption(OptionSpec.builder("--from")
                .paramLabel("TRACER")
                .type(String.class)
                .completionCandidates(List.of("strace", "mint"))
                .description("Who recorded what is imported: strace or mint.")
                .build());
        spec.addOption(OptionSpecs.text(
                "IMAGE", "The image that was recorded: a name the engine knows, or its id.", "--image"));
        spec.addOption(OptionSpecs.text(
                "PLATFORM", "The image's platform, such as linux/amd64; then no engine is asked.", "--platform"));
        spec.addOption(OptionSpecs.text(
                "DIRECTORY",
                "Where the first program of strace's log was started; the image's WORKDIR if not given.",
                "--workdir"));
    }

    @Override
    public Manual manual() {
        return Variables.engine(Manual.of(
                        "show sums a file up, and estimates how much the runs in it have not shown; with a filter it lists"
                                + " what was seen. merge unites evidence of one image. diff says what only one of two"
                                + " files has. import makes evidence of strace -f -o LOG and of SlimToolkit's or mint's"
                                + " creport.json, and says in it what such a source cannot know.")
                .heading("--format", "Showing and comparing")
                .heading("-o", "Merging and importing")
                .exit(0, "It was done; diff: the second file has no use that the first has not.")
                .exit(1, "diff: the second file has uses that the first has not.")
                .exit(2, "A file cannot be read or is no evidence, or evidence of different images was to be merged.")
                .example("jslim evidence show evidence.json", "See what a run did, and what it looked for in vain")
                .example("jslim evidence show evidence.json --failed --path '/etc/**'", "List lookups that failed")
                .example("jslim evidence merge a.json b.json -o both.json", "Unite the evidence of two runs")
                .example("jslim evidence diff old.json new.json", "Fail if the new run uses what the old one did not")
                .example(
                        "jslim evidence import --from strace app.strace --image app -o evidence.json",
                        "Use what strace -f -y -o app.strace recorded"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException, InterruptedException {
        return EvidenceRun.run(arguments, terminal);
    }
}
