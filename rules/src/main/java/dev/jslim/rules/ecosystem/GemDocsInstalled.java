package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.rules.packages.family.CallRule;
import java.util.List;

/** gem writes documentation that nobody reads in a container. */
public final class GemDocsInstalled extends CallRule {
    public GemDocsInstalled() {
        super(RuleInfo.of(
                        "gem-docs-installed",
                        "Documentation of gems is installed",
                        RuleInfo.Category.LAYERS_AND_SIZE,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.SAFE)
                .in(Preset.STRICT));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        boolean writes = call.manager() == PackageManager.GEM
                && (call.installs() || call.action() == PackageAction.UPGRADE)
                && !call.has("--no-document", "-N", "--document", "--no-rdoc", "--no-ri", "--no-doc");
        // The image of Ruby has a gemrc that says so already.
        if (!writes
                || !context.ships()
                || Bases.is(context, "ruby")
                || Mentions.of(context).any("gemrc")) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), "--no-document");
        return found(
                call.verbWord().span(),
                "gem " + call.verb()
                        + " also writes the documentation of each gem, which takes time and space, and which nobody"
                        + " reads in a container; add --no-document",
                Fix.of("add --no-document", Applicability.SAFE, edit));
    }
}
