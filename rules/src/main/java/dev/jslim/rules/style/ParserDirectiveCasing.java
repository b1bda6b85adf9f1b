package dev.jslim.rules.style;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A directive in upper case. */
public final class ParserDirectiveCasing extends NodeRule<Dockerfile> {
    public ParserDirectiveCasing() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "parser-directive-casing",
                                "A parser directive is not in lower case",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Directive directive : file.directives()) {
            String text = context.source().slice(directive.span());
            int start = directive.span().start() + text.toLowerCase(Locale.ROOT).indexOf(directive.name());
            Span name = new Span(start, start + directive.name().length());
            String written = context.source().slice(name);
            if (!written.equals(directive.name())) {
                findings.add(finding(
                        name,
                        "directives are written in lower case everywhere, and " + written
                                + " looks like a comment; write " + directive.name(),
                        Fix.of(
                                "write " + directive.name(),
                                Applicability.SAFE,
                                TextEdit.replace(name, directive.name()))));
            }
        }
        return findings;
    }
}
