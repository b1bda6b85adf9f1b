package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.parse.Suggestion;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.List;

/** A misspelt directive above the first instruction. */
public final class SyntaxDirectiveTypo extends NodeRule<Dockerfile> {
    private static final List<String> NAMES = List.of("syntax", "escape");

    public SyntaxDirectiveTypo() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "syntax-directive-typo",
                                "A comment is nearly a parser directive",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        int first = file.instructions().isEmpty()
                ? context.source().text().length()
                : file.instructions().getFirst().span().start();
        List<Finding> findings = new ArrayList<>();
        for (Comment comment : file.comments(new Span(0, first))) {
            int equals = comment.text().indexOf('=');
            String written =
                    equals < 0 ? "" : comment.text().substring(0, equals).strip();
            String near = written.length() < 4 ? null : Suggestion.nearest(written, NAMES);
            // An ordinary comment ends the directives; and a second directive of one name would be refused.
            if (near == null || near.equalsIgnoreCase(written) || has(near, file) || !findings.isEmpty()) {
                break;
            }
            int start = context.source().text().indexOf(written, comment.span().start());
            Span span = new Span(start, start + written.length());
            findings.add(finding(
                    span,
                    "'" + written + "' is no directive, so the builder takes the line for a comment; did you mean "
                            + near,
                    Fix.of("write " + near, Applicability.UNSAFE, TextEdit.replace(span, near))));
        }
        return findings;
    }

    private static boolean has(String name, Dockerfile file) {
        for (Directive directive : file.directives()) {
            if (directive.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
