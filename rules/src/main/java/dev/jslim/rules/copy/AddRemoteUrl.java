package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** ADD downloads something, whose bytes have a layer of their own that nothing later makes smaller. */
public final class AddRemoteUrl extends NodeRule<Instruction.Add> {
    public AddRemoteUrl() {
        super(
                Instruction.Add.class,
                RuleInfo.of(
                                "add-remote-url",
                                "ADD downloads from an address",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("4b410d24", "CIS-DI-0009", "prefer-copy-over-add"));
    }

    @Override
    public List<Finding> check(Instruction.Add add, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word source : context.ships() ? add.sources() : List.<Word>of()) {
            String text = context.expand(source) instanceof Resolution.Resolved(String path) ? path : source.raw();
            boolean web = text.startsWith("http://") || text.startsWith("https://");
            if (web && !text.endsWith(".git") && text.indexOf(".git#") < 0) {
                findings.add(finding(
                        source.span(),
                        "the download gets a layer of its own, and deleting it later saves nothing; fetch, use and delete it in one"
                                + " RUN, or in a stage that does not ship"));
            }
        }
        return findings;
    }
}
