package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code gem update --system} leaves a directory of root in the layer. */
public final class GemRootDirLeft extends NodeRule<Instruction.Run> {
    public GemRootDirLeft() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "gem-root-dir-left",
                                "What gem update --system downloads stays in the image",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        PackageCall update = context.ships() ? update(context.commands().packageCalls()) : null;
        if (update == null
                || context.commands().removes("/root/.gem")
                || context.commands().removes("~/.gem")) {
            return List.of();
        }
        TextEdit edit = RunEdits.append(context.dockerfile(), run, "rm -rf /root/.gem");
        return found(
                update.verbWord().span(),
                "gem update --system leaves what it downloaded in /root/.gem, and it stays in this layer; end the RUN with rm -rf"
                        + " /root/.gem",
                edit == null ? List.of() : List.of(Fix.of("remove it", Applicability.SAFE, edit)));
    }

    private static @Nullable PackageCall update(List<PackageCall> calls) {
        for (PackageCall call : calls) {
            if (call.manager() == PackageManager.GEM && call.verb().equals("update") && call.has("--system")) {
                return call;
            }
        }
        return null;
    }
}
