package dev.jslim.rules.metadata;

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

/** A statement on vulnerabilities is copied into the image. */
public final class VexFileCopied extends NodeRule<Instruction.Copy> {
    public VexFileCopied() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "vex-file-copied",
                                "A vulnerability statement lies in the image",
                                RuleInfo.Category.METADATA,
                                Severity.INFO)
                        .in(Preset.ALL));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        if (!context.ships()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Word source : copy.sources()) {
            String path = context.expand(source).orElse("");
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (name.equals("vex.json") || name.endsWith(".vex.json") || name.endsWith(".openvex.json")) {
                findings.add(finding(
                        source.span(),
                        "a statement inside the image is as old as the image and scanners do not find it; attach "
                                + name + " as an attestation, which can be renewed"));
            }
        }
        return findings;
    }
}
