package dev.jslim.rules.security;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.rules.shell.Download;
import java.util.ArrayList;
import java.util.List;

/** A script that runs as it arrives. */
public final class DownloadPipedToShell extends NodeRule<Instruction.Run> {
    public DownloadPipedToShell() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "download-piped-to-shell",
                                "A script is run as it arrives from the network",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Download download = null;
        Invocation last = null;
        for (Invocation each : context.commands().invocations()) {
            Download next = Download.of(each);
            boolean runner = ScriptInput.runs(each);
            if (runner
                    && download != null
                    && ScriptInput.isRead(each)
                    && ScriptInput.isPipe(download.invocation(), each, context.source())) {
                findings.add(finding(download.invocation().programWord().span(), message(each)));
            } else if (next != null && ScriptInput.isArgument(each, last)) {
                boolean told = !findings.isEmpty()
                        && findings.getLast().span().equals(each.programWord().span());
                if (!told) {
                    findings.add(finding(each.programWord().span(), message(each)));
                }
            }
            last = runner ? each : last;
            download = next != null
                    ? next
                    : each.program().equals("tee") || each.program().equals("sed") ? download : null;
        }
        return findings;
    }

    private static String message(Invocation runner) {
        String program =
                runner.program().equals("curl") || runner.program().equals("wget") ? "a shell" : runner.program();
        return "what arrives is run by " + program
                + " before anything has looked at it, also when it breaks off in the middle; download it, compare its"
                + " checksum, then run it";
    }
}
