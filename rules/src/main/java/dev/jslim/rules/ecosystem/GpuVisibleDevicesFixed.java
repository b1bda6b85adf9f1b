package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.rules.packages.family.Deletions;
import java.util.ArrayList;
import java.util.List;

/** Which GPUs a container sees is frozen into the image. */
public final class GpuVisibleDevicesFixed extends NodeRule<Instruction.Env> {
    private static final String NAMES =
            " NVIDIA_VISIBLE_DEVICES CUDA_VISIBLE_DEVICES HIP_VISIBLE_DEVICES ROCR_VISIBLE_DEVICES ";

    public GpuVisibleDevicesFixed() {
        super(
                Instruction.Env.class,
                RuleInfo.of(
                                "gpu-visible-devices-fixed",
                                "The image fixes which GPUs it sees",
                                RuleInfo.Category.ECOSYSTEM,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.Env env, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (KeyValue pair : env.pairs()) {
            String name = pair.key().literal();
            boolean known = name != null && NAMES.contains(" " + name + " ") && context.ships();
            if (known && context.expand(pair.value()) instanceof Resolution.Resolved(String value) && numbers(value)) {
                TextEdit edit = Deletions.pair(env, pair, context);
                Fix[] fixes =
                        edit == null ? new Fix[0] : new Fix[] {Fix.of("delete " + name, Applicability.UNSAFE, edit)};
                findings.add(finding(
                        pair.span(),
                        name + "=" + value
                                + " names devices of one machine, and on every other one the container sees the wrong ones or"
                                + " none; leave the choice to whoever starts the container",
                        fixes));
            }
        }
        return findings;
    }

    /** All, none and nothing say no device. */
    private static boolean numbers(String value) {
        return value.startsWith("GPU-")
                || value.startsWith("MIG-")
                || (!value.isEmpty() && Character.isDigit(value.charAt(0)));
    }
}
