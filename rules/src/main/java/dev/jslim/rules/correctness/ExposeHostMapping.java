package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.Ports;
import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** An address or a port of the host in EXPOSE. */
public final class ExposeHostMapping extends NodeRule<Instruction.Expose> {
    public ExposeHostMapping() {
        super(
                Instruction.Expose.class,
                RuleInfo.of(
                                "expose-host-mapping",
                                "EXPOSE names an address or a port of the host",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("ExposeInvalidFormat"));
    }

    @Override
    public List<Finding> check(Instruction.Expose expose, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word port : expose.ports()) {
            for (String text :
                    Expansion.asBuilt(port, context.graph().scopeAt(expose)).words()) {
                int colon = text.lastIndexOf(':');
                if (colon > 0 && Ports.parse(text).problem() == null) {
                    String container = text.substring(colon + 1);
                    String message = "EXPOSE publishes nothing, so the part before the last colon of '" + text
                            + "' does nothing and a coming version of the builder refuses it; write " + container
                            + ", and publish it with docker run -p";
                    boolean plain = context.source().slice(port.span()).equals(text);
                    Fix fix = Fix.of(
                            "write " + container, Applicability.UNSAFE, TextEdit.replace(port.span(), container));
                    findings.add(plain ? finding(port.span(), message, fix) : finding(port.span(), message));
                }
            }
        }
        return findings;
    }
}
