package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A literal that has the shape of a real credential. */
public final class SecretLiteral extends NodeRule<Instruction> {
    public SecretLiteral() {
        super(
                Instruction.class,
                RuleInfo.of(
                        "secret-literal",
                        "A literal has the shape of a real credential",
                        RuleInfo.Category.SECRETS,
                        Severity.ERROR));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        if (instruction instanceof Instruction.OnBuild || instruction instanceof Instruction.From) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String text = context.source().slice(instruction.span());
        int at = 0;
        while (at < text.length()) {
            int length = CredentialShapes.length(text, at);
            if (length > 0) {
                int start = instruction.span().start() + at;
                findings.add(finding(
                        new Span(start, start + length),
                        "this looks like " + CredentialShapes.name(text, at)
                                + ", and everybody who has the file, or the image, has it too; withdraw it, and hand a new one over with RUN"
                                + " --mount=type=secret"));
                at += length;
            } else {
                at++;
            }
        }
        return findings;
    }
}
