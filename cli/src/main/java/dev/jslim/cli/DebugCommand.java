package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.TreeJson;
import dev.jslim.grammar.dump.BuildKitDump;
import dev.jslim.grammar.parse.BuildKitTree;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim debug ast}: what jslim makes of a file, for those who look for a mistake in it; the list of commands does not show it. */
final class DebugCommand implements Command {
    /** The forms of a tree. */
    private enum Form {
        BUILDKIT,
        JSON
    }

    @Override
    public String name() {
        return "debug";
    }

    @Override
    public String summary() {
        return "Print the syntax tree of a Dockerfile, to see how jslim understands it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("WHAT")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .completionCandidates(List.of("ast"))
                .description("What to print: ast, the syntax tree.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("1")
                .arity("0..1")
                .type(String.class)
                .description(
                        "A Dockerfile, a directory that has one, or - for standard input; ./Dockerfile if not given.")
                .build());
        spec.addOption(OptionSpecs.choice(
                "FORM",
                Form.class,
                "json: jslim's own tree, with places; buildkit: as BuildKit dumps its own. The default is json.",
                "--as"));
    }

    @Override
    public Manual manual() {
        return Manual.of(
                        "The tree of jslim has every detail that rules see, and the problems in the file. Lines and columns count from 1, "
                                + "columns and offsets in UTF-16 units; an end is the first place after the range.",
                        "The dump of BuildKit is what BuildKit's parser prints of the same file. It has no more than BuildKit's parser "
                                + "looks at: what BuildKit refuses afterwards, such as an unknown instruction, is in it.")
                .exit(0, "It was printed.")
                .exit(2, "There is no such file, or BuildKit's parser would make no tree of it.")
                .example("jslim debug ast Dockerfile", "Print the tree as JSON")
                .example("jslim debug ast --as buildkit -", "Read standard input, and print what BuildKit would");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) throws IOException {
        String what = arguments.matchedPositionalValue(0, "");
        if (!what.equals("ast")) {
            throw new InputInvalid("nothing is known of '" + what + "'", "write jslim debug ast FILE");
        }
        Form form = Choice.of(Form.class, "--as", arguments.matchedOptionValue("--as", "json"));
        SourceText source = DockerfileInput.read(terminal, arguments.matchedPositionalValue(1, "."))
                .source();
        if (form == Form.JSON) {
            TreeJson.write(DockerfileParser.parse(source), terminal.out());
            return ExitCode.CLEAN;
        }
        BuildKitTree tree = BuildKitTree.of(source);
        SyntaxProblem refusal = tree.refusal();
        if (refusal != null) {
            Position at = source.position(refusal.span().start());
            throw new InputInvalid(
                    source.name() + ":" + at.line() + ":" + at.column() + ": " + refusal.message(), refusal.hint());
        }
        terminal.out().writeBytes(SourceBytes.encode(BuildKitDump.of(tree.nodes())));
        return ExitCode.CLEAN;
    }
}
