package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Compilers and headers that are installed into a layer of the final image and stay there. */
public final class BuildToolInFinal extends NodeRule<Instruction.Run> {
    public BuildToolInFinal() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "build-tool-in-final",
                                "Build tools stay in the final image",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        if (!context.ships()) {
            return List.of();
        }
        RunCommands commands = context.commands();
        List<Finding> findings = new ArrayList<>();
        for (PackageCall call : commands.packageCalls()) {
            if (call.installs() && call.manager().isSystem() && !BuildTools.removed(call, commands)) {
                List<PackageSpec> tools = BuildTools.of(call, commands);
                if (!tools.isEmpty()) {
                    findings.add(finding(tools.getFirst().span(), BuildTools.message(tools)));
                }
            }
        }
        return findings;
    }
}
