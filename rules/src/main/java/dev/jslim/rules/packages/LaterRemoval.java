package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.rules.packages.family.CallRule;
import java.util.List;

/** Packages that one RUN installs and a later one removes. */
abstract class LaterRemoval extends CallRule {
    LaterRemoval(String slug, String title) {
        super(RuleInfo.of(slug, title, RuleInfo.Category.LAYERS_AND_SIZE, Severity.WARNING));
    }

    /** Returns the manager that the rule is about. */
    abstract PackageManager manager();

    @Override
    protected final List<Finding> check(PackageCall call, RuleContext context) {
        Stage stage = context.stage();
        boolean removes = call.manager() == manager() && call.action() == PackageAction.REMOVE;
        if (!removes || stage == null || !context.ships() || context.onBuild()) {
            return List.of();
        }
        int here = context.commands().run().span().start();
        for (ShellWord word : call.operands()) {
            String name = word.literal();
            Integer line = name == null ? null : Installed.of(context).line(call.manager(), stage, name);
            if (name != null
                    && line != null
                    && line < context.source().position(here).line()) {
                return found(
                        word.span(),
                        name + " stays in the layer of the RUN in line " + line
                                + ", which installed it, so that removing it here makes"
                                + " the image no smaller; install, use and remove it in one RUN");
            }
        }
        return List.of();
    }
}
