package dev.jslim.rules.base;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * Owners and modes of Unix in an image for Windows.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#copy---chown">COPY --chown</a>
 */
public final class WindowsChownIgnored extends NodeRule<Instruction> {
    public WindowsChownIgnored() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "windows-chown-ignored",
                                "Windows containers have no owners and modes of Unix",
                                RuleInfo.Category.ECOSYSTEM,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        boolean transfer = instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add;
        Stage stage = transfer ? context.stage() : null;
        List<Finding> findings = new ArrayList<>();
        for (Flag flag : stage == null ? List.<Flag>of() : instruction.flags()) {
            boolean unix = flag.name().equals("chown") || flag.name().equals("chmod");
            if (unix && stage != null && context.graph().stateAfter(stage).windows()) {
                String text = context.source().text();
                int end = flag.span().end();
                while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
                    end++;
                }
                findings.add(finding(
                        flag.span(),
                        "--" + flag.name()
                                + " is not supported for Windows containers and changes nothing there; remove it,"
                                + " and set rights with icacls if they matter",
                        Fix.of(
                                "remove the flag",
                                Applicability.UNSAFE,
                                TextEdit.delete(new Span(flag.span().start(), end)))));
            }
        }
        return findings;
    }
}
