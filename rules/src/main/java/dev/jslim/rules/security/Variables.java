package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;

/** Edits on variables. */
final class Variables {
    private Variables() {}

    /** Returns fixes that delete a pair of ENV: none where comments would be lost. */
    static Fix[] removal(Instruction.Env env, int at, RuleContext context) {
        if (context.hasComments(env) || context.onBuild()) {
            return new Fix[0];
        }
        TextEdit edit = context.removal(env);
        if (env.pairs().size() > 1) {
            KeyValue pair = env.pairs().get(at);
            Span span = at == 0
                    ? new Span(pair.span().start(), env.pairs().get(1).span().start())
                    : new Span(env.pairs().get(at - 1).span().end(), pair.span().end());
            edit = TextEdit.delete(span);
        }
        return new Fix[] {Fix.of("remove the assignment", Applicability.UNSAFE, edit)};
    }

    /** Returns a fix that deletes an assignment before a command. */
    static Fix removal(Command.Simple command, int at) {
        Assignment assignment = command.assignments().get(at);
        int end = at + 1 < command.assignments().size()
                ? command.assignments().get(at + 1).span().start()
                : command.words().getFirst().span().start();
        return Fix.of(
                "remove the assignment",
                Applicability.UNSAFE,
                TextEdit.delete(new Span(assignment.span().start(), end)));
    }
}
