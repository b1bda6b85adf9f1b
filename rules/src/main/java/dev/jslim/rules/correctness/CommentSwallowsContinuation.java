package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A comment at the end of a continued line, which comments out the lines that follow. */
public final class CommentSwallowsContinuation extends NodeRule<Instruction.Run> {
    public CommentSwallowsContinuation() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                        "comment-swallows-continuation",
                        "A comment swallows the lines that follow",
                        RuleInfo.Category.CORRECTNESS,
                        Severity.ERROR));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        if (!(run.form() instanceof CommandForm.ShellForm shell)
                || !run.heredocs().isEmpty()
                || shell.script().commands().isEmpty()) {
            return List.of();
        }
        if (shell.script().commands().getFirst() instanceof Command.Opaque) {
            return List.of();
        }
        SourceText source = context.source();
        int end = shell.script().commands().getLast().span().end();
        int line = source.position(end).line();
        Span rest = new Span(
                end, Math.max(end, Math.min(source.line(line).end(), run.span().end())));
        String text = source.slice(rest);
        int hash = text.indexOf('#');
        boolean comment = hash > 0 && text.substring(0, hash).isBlank();
        if (!comment || source.position(run.span().end()).line() == line) {
            return List.of();
        }
        return found(
                new Span(
                        end + hash,
                        Math.max(end + hash + 1, end + text.stripTrailing().length())),
                "the builder joins continued lines into one, so the shell takes all that follows for a part of this comment and never runs it; put the comment on a line of its own");
    }
}
