package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A RUN whose JSON is broken, so that a shell runs it. */
public final class ExecFormMalformed extends NodeRule<Instruction.Run> {
    public ExecFormMalformed() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "exec-form-malformed",
                                "RUN looks like a JSON array and is none",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S7030"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        if (!(run.form() instanceof CommandForm.ShellForm shell) || !looksLikeArray(shell.text())) {
            return List.of();
        }
        String text = context.source().slice(shell.span());
        String message =
                "this looks like a JSON array but is none, so a shell looks for a program called " + first(shell.text())
                        + "; JSON wants double quotes around every word, a comma between two, and none at the end";
        String quoted = text.indexOf('"') < 0 && text.indexOf('\\') < 0 ? text.replace('\'', '"') : text;
        return !quoted.equals(text) && isArray(quoted)
                ? found(
                        shell.span(),
                        message,
                        Fix.of("write double quotes", Applicability.UNSAFE, TextEdit.replace(shell.span(), quoted)))
                : found(shell.span(), message);
    }

    /** The command [ has a blank behind it, and a pattern has no quotes. */
    private static boolean looksLikeArray(String text) {
        String stripped = text.strip();
        return stripped.length() > 2
                && stripped.charAt(0) == '['
                && (stripped.charAt(1) == '"' || stripped.charAt(1) == '\'')
                && stripped.endsWith("]");
    }

    private static boolean isArray(String text) {
        Dockerfile parsed =
                DockerfileParser.parse(SourceText.of("array", "RUN " + text)).dockerfile();
        return !parsed.instructions().isEmpty()
                && parsed.instructions().getFirst() instanceof Instruction.Run run
                && run.form() instanceof CommandForm.ExecForm;
    }

    private static String first(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return SyntaxProblem.shown(text.substring(0, end), 40);
    }
}
