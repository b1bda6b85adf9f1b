package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sources are copied before dependencies are installed, so that every edit installs all of them again. */
public final class CopySourceBeforeInstall extends NodeRule<Stage> {
    public CopySourceBeforeInstall() {
        super(
                Stage.class,
                RuleInfo.of(
                                "copy-source-before-install",
                                "Sources are copied before dependencies are installed",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        Set<PackageManager> installed = new HashSet<>();
        Instruction copy = null;
        for (Instruction instruction : stage.instructions()) {
            if (copy == null && WholeContext.source(instruction) != null) {
                copy = instruction;
            } else if (copy == null) {
                collect(instruction, context, installed);
            } else if (instruction instanceof Instruction.Run run) {
                for (PackageCall call : context.commandsOf(run).packageCalls()) {
                    Manifests manifests = Manifests.of(call);
                    Word source = WholeContext.source(copy);
                    if (manifests != null
                            && source != null
                            && !installed.contains(call.manager())
                            && !installedAbove(stage, context).contains(call.manager())) {
                        Fix fix = ManifestsFirst.fix(copy, run, manifests, stage, context);
                        String message = "every change of any source file runs " + manifests.command() + " again; copy "
                                + manifests.shown() + " first, install, then copy the rest";
                        return found(source.span(), message, fix == null ? List.of() : List.of(fix));
                    }
                }
            }
        }
        return List.of();
    }

    private static Set<PackageManager> installedAbove(Stage stage, RuleContext context) {
        Set<PackageManager> installed = new HashSet<>();
        for (Stage parent = stage.parent(); parent != null; parent = parent.parent()) {
            for (Instruction instruction : parent.instructions()) {
                collect(instruction, context, installed);
            }
        }
        return installed;
    }

    private static void collect(Instruction instruction, RuleContext context, Set<PackageManager> installed) {
        if (instruction instanceof Instruction.Run run) {
            for (PackageCall call : context.commandsOf(run).packageCalls()) {
                if (Manifests.of(call) != null) {
                    installed.add(call.manager());
                }
            }
        }
    }
}
