package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Something fetched without encryption. */
public final class CleartextUrl extends NodeRule<Instruction> {
    private static final Set<String> FETCHING =
            Set.of("curl", "wget", "git", "aria2c", "axel", "fetch", "lwp-download", "pip", "pip3", "svn", "hg");

    public CleartextUrl() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "cleartext-url",
                                "Something is fetched without encryption",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT)
                        .broader("S5332"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (instruction instanceof Instruction.Add add && add.flag("checksum") == null) {
            for (Word source : add.sources()) {
                String text = source.raw();
                if (Addresses.isCleartext(text)) {
                    findings.add(found(text, source.span(), 0));
                }
            }
        } else if (instruction instanceof Instruction.Run && !Addresses.verifies(context.commands())) {
            for (Invocation invocation : context.commands().invocations()) {
                if (FETCHING.contains(invocation.program())) {
                    command(invocation, findings);
                }
            }
        }
        return findings;
    }

    private void command(Invocation invocation, List<Finding> findings) {
        for (ShellWord word : invocation.arguments()) {
            String raw = word.raw();
            int at = raw.startsWith("\"") || raw.startsWith("'") ? 1 : raw.startsWith("--") ? raw.indexOf('=') + 1 : 0;
            boolean proxy = raw.contains("proxy");
            if (!proxy && Addresses.isCleartext(raw.substring(at))) {
                findings.add(found(raw, word.span(), at));
            }
        }
    }

    private Finding found(String raw, Span span, int at) {
        String scheme = raw.substring(at, raw.indexOf("://", at));
        Span place =
                span.length() == raw.length() ? new Span(span.start() + at, span.start() + at + scheme.length()) : span;
        String message = "what comes over " + scheme
                + " can be read and replaced on the way, and then runs in the build; use https, or compare a checksum";
        return scheme.equals("http") && !place.equals(span)
                ? finding(place, message, Fix.of("use https", Applicability.UNSAFE, TextEdit.replace(place, "https")))
                : finding(place, message);
    }
}
