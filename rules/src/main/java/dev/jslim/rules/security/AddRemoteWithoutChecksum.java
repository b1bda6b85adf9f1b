package dev.jslim.rules.security;

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

/** A file that ADD fetches from the network without comparing it with anything. */
public final class AddRemoteWithoutChecksum extends NodeRule<Instruction.Add> {
    public AddRemoteWithoutChecksum() {
        super(
                Instruction.Add.class,
                RuleInfo.of(
                                "add-remote-without-checksum",
                                "ADD takes what the network sends",
                                RuleInfo.Category.SECURITY,
                                Severity.INFO)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Add add, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word source : add.sources()) {
            String text = context.expand(source).orElse(source.raw());
            boolean remote = text.startsWith("http://") || text.startsWith("https://") || text.startsWith("ftp://");
            boolean git = text.endsWith(".git") || text.contains(".git#") || text.contains(".git?");
            if (remote && !git && add.flag("checksum") == null) {
                findings.add(
                        finding(
                                source.span(),
                                "what this address sends goes into the image whatever it is, today's file or another one tomorrow; add --checksum=sha256:… of the file that you mean"));
            }
        }
        return findings;
    }
}
