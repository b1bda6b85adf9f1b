package dev.jslim.rules.style;

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
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The protocol of EXPOSE in upper case. */
public final class ExposeProtocolCasing extends NodeRule<Instruction.Expose> {
    public ExposeProtocolCasing() {
        super(
                Instruction.Expose.class,
                RuleInfo.of(
                                "expose-protocol-casing",
                                "The protocol of EXPOSE is not in lower case",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("ExposeProtoCasing"));
    }

    @Override
    public List<Finding> check(Instruction.Expose expose, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word port : expose.ports()) {
            for (String text :
                    Expansion.asBuilt(port, context.graph().scopeAt(expose)).words()) {
                String protocol = text.substring(text.indexOf('/', text.lastIndexOf(':') + 1) + 1);
                String lower = protocol.toLowerCase(Locale.ROOT);
                if (Ports.parse(text).problem() == null && !protocol.equals(text) && !protocol.equals(lower)) {
                    String message = "'" + text + "' writes the protocol as " + protocol + ", where every tool writes "
                            + lower + "; write it in lower case";
                    Span own = new Span(
                            port.span().end() - protocol.length(), port.span().end());
                    boolean plain = context.source().slice(port.span()).equals(text);
                    findings.add(
                            plain
                                    ? finding(
                                            own,
                                            message,
                                            Fix.of("write " + lower, Applicability.SAFE, TextEdit.replace(own, lower)))
                                    : finding(port.span(), message));
                }
            }
        }
        return findings;
    }
}
