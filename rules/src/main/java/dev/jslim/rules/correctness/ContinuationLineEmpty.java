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
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.List;

/** Empty lines between the continued lines of an instruction. */
public final class ContinuationLineEmpty extends NodeRule<Dockerfile> {
    public ContinuationLineEmpty() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "continuation-line-empty",
                                "An empty line stands inside a continued instruction",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("NoEmptyContinuation"));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        String text = file.source().text();
        for (Span line : file.emptyContinuations()) {
            int end = text.indexOf('\n', line.end());
            Span whole = new Span(line.start(), end < 0 ? text.length() : end + 1);
            findings.add(finding(
                    line,
                    "the instruction goes on behind this empty line, which the builder only tolerates and will refuse one day;"
                            + " delete the line",
                    Fix.of("delete the empty line", Applicability.SAFE, TextEdit.delete(whole))));
        }
        return findings;
    }
}
