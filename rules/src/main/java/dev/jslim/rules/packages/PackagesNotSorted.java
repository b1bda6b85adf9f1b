package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.rules.packages.family.CallRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of packages, each on its own line, that is not sorted. */
public final class PackagesNotSorted extends CallRule {
    private static final int FEWEST = 3;

    public PackagesNotSorted() {
        super(RuleInfo.of(
                        "packages-not-sorted",
                        "A list of packages is not sorted",
                        RuleInfo.Category.STYLE,
                        Severity.STYLE)
                .fixes(RuleInfo.Fixability.SAFE)
                .in(Preset.ALL)
                .same("S7018"));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        if (!call.manager().isSystem() || !call.installs()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (List<ShellWord> group : WordColumns.of(call.operands(), context.source())) {
            look(group, context, findings);
        }
        return findings;
    }

    private void look(List<ShellWord> group, RuleContext context, List<Finding> findings) {
        if (group.size() < FEWEST) {
            return;
        }
        List<String> texts = new ArrayList<>();
        for (ShellWord word : group) {
            texts.add(context.source().slice(word.span()));
        }
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (!sorted.get(i).equals(texts.get(i))) {
                edits.add(TextEdit.replace(group.get(i).span(), sorted.get(i)));
            }
        }
        if (!edits.isEmpty()) {
            int first = 1;
            while (texts.get(first).compareTo(texts.get(first - 1)) >= 0) {
                first++;
            }
            findings.add(finding(
                    group.get(first).span(),
                    texts.get(first)
                            + " is out of order; sorted packages show at a glance what is there, and keep changes small",
                    new Fix("sort them", Applicability.SAFE, edits, null)));
        }
    }
}
