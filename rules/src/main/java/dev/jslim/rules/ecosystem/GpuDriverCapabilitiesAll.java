package dev.jslim.rules.ecosystem;

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
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** Every capability of the driver is asked for. */
public final class GpuDriverCapabilitiesAll extends NodeRule<Instruction.Env> {
    public GpuDriverCapabilitiesAll() {
        super(
                Instruction.Env.class,
                RuleInfo.of(
                                "gpu-driver-capabilities-all",
                                "Every part of the GPU driver is mounted",
                                RuleInfo.Category.ECOSYSTEM,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Env env, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (KeyValue pair : env.pairs()) {
            boolean all = "NVIDIA_DRIVER_CAPABILITIES".equals(pair.key().literal())
                    && "all".equals(pair.value().literal());
            if (all && context.ships()) {
                findings.add(finding(
                        pair.value().span(),
                        "all mounts every library of the driver, those for graphics and displays included; name what is used, such as"
                                + " compute,utility",
                        Fix.of(
                                "name what computing needs",
                                Applicability.UNSAFE,
                                TextEdit.replace(pair.value().span(), "compute,utility"))));
            }
        }
        return findings;
    }
}
