package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.rules.packages.family.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packages are added and deleted again by their names. */
public final class ApkBuildDepsNotVirtual extends NodeRule<Instruction.Run> {
    public ApkBuildDepsNotVirtual() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "apk-build-deps-not-virtual",
                                "Packages for the build have no name of their own",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Set<Span> told = new HashSet<>();
        // By the names that it adds: the last addition above.
        Map<String, ApkAddition> additions = new HashMap<>();
        for (PackageCall call : context.commands().packageCalls()) {
            ApkAddition addition = ApkAddition.of(call, context);
            if (addition != null) {
                for (String name : addition.names()) {
                    additions.put(name, addition);
                }
            } else if (ApkAddition.isApk(call, "del") && !call.packages().isEmpty()) {
                ApkAddition added = additions.get(call.packages().getFirst());
                boolean same = added != null && added.names().containsAll(call.packages());
                if (added != null && same && told.add(added.call().verbWord().span())) {
                    findings.add(finding(
                            added.call().verbWord().span(),
                            Names.list(call.packages())
                                    + " must be named twice, here and behind apk del; add --virtual .build-deps here"
                                    + " and delete .build-deps there",
                            added.fixes(call, context)));
                }
            }
        }
        return findings;
    }
}
