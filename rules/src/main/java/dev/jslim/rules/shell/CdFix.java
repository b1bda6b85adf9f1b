package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.SourcePrinter;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Turns the {@code cd} at the beginning of a RUN into WORKDIR. */
final class CdFix {
    private CdFix() {}

    /**
     * Returns the fix, if there is one. Where the directory before is known, another WORKDIR behind the RUN brings it back; where it is
     * not and something follows that depends on it, the fix is only to be shown.
     */
    static Fix[] of(Instruction.Run run, List<Command> all, String directory, RuleContext context) {
        Stage stage = context.stage();
        boolean plain = all.size() == 1
                && all.getFirst() instanceof Command.AndOr list
                && list.operators().getFirst() == Command.Operator.AND
                && directory.startsWith("/")
                && directory.indexOf(' ') < 0
                && directory.indexOf('$') < 0;
        if (!plain || stage == null || context.onBuild() || context.hasComments(run)) {
            return new Fix[0];
        }
        Command.AndOr list = (Command.AndOr) all.getFirst();
        Span gone = new Span(
                list.commands().getFirst().span().start(),
                list.commands().get(1).span().start());
        String lineBreak = context.source().lineBreak();
        String before = "WORKDIR " + directory + lineBreak;
        boolean last = stage.span().end() == run.span().end();
        Resolution old = context.graph().stateAt(run).workdir();
        List<TextEdit> edits = new ArrayList<>();
        edits.add(TextEdit.insert(run.span().start(), before));
        edits.add(TextEdit.delete(gone));
        if (old instanceof Resolution.Resolved(String path) && !last && SourcePrinter.isWord(path)) {
            edits.add(TextEdit.insert(run.span().end(), lineBreak + "WORKDIR " + path));
        }
        boolean kept = old instanceof Resolution.Resolved;
        Applicability trust = kept ? Applicability.UNSAFE : Applicability.DISPLAY_ONLY;
        return new Fix[] {new Fix("use WORKDIR " + directory, trust, edits, "workdir")};
    }

    /** Returns where a command changes to, or the empty string if it is another command or only the run tells. */
    static String directory(Command command, RunCommands commands) {
        Invocation invocation = command instanceof Command.Simple simple ? commands.invocation(simple) : null;
        if (invocation == null || !invocation.program().equals("cd")) {
            return "";
        }
        String first = invocation.argument(0);
        return first.equals("-L") || first.equals("-P") ? invocation.argument(1) : first.equals("-") ? "" : first;
    }
}
