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
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A command, or a list of files, whose JSON is broken, so that it is taken for words. */
public final class ExecFormMalformed extends NodeRule<Instruction> {
    public ExecFormMalformed() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "exec-form-malformed",
                                "What looks like a JSON array is none",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .narrower("S7030")
                        .broader("DL3025", "JSONArgsRecommended"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        BrokenArray array = BrokenArray.of(instruction, context.source());
        if (array == null) {
            return List.of();
        }
        Span span = array.span();
        boolean files = instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add;
        String message = "this looks like a JSON array but is none, so "
                + (files ? "the first file is called " : "a shell looks for a program called ")
                + first(array.text())
                + "; JSON wants double quotes around every word, a comma between two, and none at the end";
        String source = context.source().slice(span);
        String quoted = source.indexOf('"') < 0 && source.indexOf('\\') < 0 ? source.replace('\'', '"') : source;
        return !quoted.equals(source) && isArray(quoted)
                ? found(
                        span,
                        message,
                        Fix.of("write double quotes", Applicability.UNSAFE, TextEdit.replace(span, quoted)))
                : found(span, message);
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
