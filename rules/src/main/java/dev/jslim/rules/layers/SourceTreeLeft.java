package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** The sources that a RUN compiles under /usr/src stay in the layer. */
public final class SourceTreeLeft extends NodeRule<Instruction.Run> {
    /** For each, all commands of the RUN are looked through; nobody makes so many. */
    private static final int MOST = 16;

    public SourceTreeLeft() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "source-tree-left",
                                "Compiled sources stay in the layer",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("mkdirUsrSrcThenRemove"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        List<Finding> findings = new ArrayList<>();
        int asked = 0;
        boolean builds = context.ships() && (commands.runs("make") || commands.runs("cmake") || commands.runs("ninja"));
        for (Invocation invocation : builds ? commands.invocations() : List.<Invocation>of()) {
            for (ShellWord word :
                    invocation.program().equals("mkdir") ? invocation.arguments() : List.<ShellWord>of()) {
                String path = LayerPaths.of(word, invocation, commands, context);
                boolean source = path != null && path.startsWith("/usr/src/");
                asked += source ? 1 : 0;
                if (path != null && source && asked <= MOST && stays(path, commands)) {
                    TextEdit edit = RunEdits.append(context.dockerfile(), run, "rm -rf " + word.raw());
                    String message = path + " holds sources and object files that were needed to compile, not to run;"
                            + " remove it at the end of the same RUN";
                    findings.add(
                            edit == null
                                    ? finding(word.span(), message)
                                    : finding(
                                            word.span(),
                                            message,
                                            Fix.of("remove the sources", Applicability.UNSAFE, edit)));
                }
            }
        }
        return findings;
    }

    private static boolean stays(String path, RunCommands commands) {
        for (Mount mount : commands.mounts()) {
            if (path.startsWith(mount.target())) {
                return false;
            }
        }
        return !commands.removes(path);
    }
}
