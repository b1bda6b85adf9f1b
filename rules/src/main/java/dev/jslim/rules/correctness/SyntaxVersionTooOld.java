package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;

/** {@code # syntax=} asks for a version that does not know what the file uses. */
public final class SyntaxVersionTooOld extends NodeRule<Dockerfile> {
    public SyntaxVersionTooOld() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "syntax-version-too-old",
                                "The syntax directive asks for a version that does not know a feature",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        for (Directive directive : file.directives()) {
            int declared = directive.name().equals("syntax") ? SyntaxVersions.minor(directive.value()) : -1;
            SyntaxVersions.Feature newest = declared < 0 ? null : SyntaxVersions.newest(file);
            if (newest != null && newest.minor() > declared) {
                int colon = directive.value().lastIndexOf(':') + 1;
                String written = directive.value().substring(colon);
                int start = context.source()
                                .text()
                                .indexOf(directive.value(), directive.span().start())
                        + colon;
                String wanted = "1." + newest.minor();
                return found(
                        newest.span(),
                        newest.name() + " needs version " + wanted + " of the syntax, and the first line asks for "
                                + written + ", which refuses it; ask for docker/dockerfile:" + wanted,
                        Fix.of(
                                "ask for " + wanted,
                                Applicability.UNSAFE,
                                TextEdit.replace(new Span(start, start + written.length()), wanted)));
            }
        }
        return List.of();
    }
}
