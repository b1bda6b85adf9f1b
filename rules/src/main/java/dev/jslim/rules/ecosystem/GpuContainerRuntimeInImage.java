package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.rules.packages.family.CallRule;
import java.util.ArrayList;
import java.util.List;

/** Packages that make containers see GPUs, which belong on the host, are installed in an image. */
public final class GpuContainerRuntimeInImage extends CallRule {
    private static final String NAMES =
            " nvidia-container-toolkit nvidia-docker2 nvidia-container-runtime nvidia-docker"
                    + " libnvidia-container1 libnvidia-container-tools nvidia-container-toolkit-base ";

    public GpuContainerRuntimeInImage() {
        super(RuleInfo.of(
                        "gpu-container-runtime-in-image",
                        "Software of the host is installed in the image",
                        RuleInfo.Category.ECOSYSTEM,
                        Severity.WARNING)
                .in(Preset.STRICT));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (PackageSpec spec : call.manager().isSystem() && call.installs()
                ? context.commands().specs(call)
                : List.<PackageSpec>of()) {
            String name = spec.name().orElse("");
            if (!name.isEmpty() && NAMES.contains(" " + name + " ")) {
                findings.add(finding(
                        spec.span(),
                        name
                                + " makes the container engine of the host hand GPUs to containers, and does nothing inside of one;"
                                + " install it on the host"));
            }
        }
        return findings;
    }
}
