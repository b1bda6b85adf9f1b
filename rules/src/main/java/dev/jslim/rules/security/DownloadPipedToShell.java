package dev.jslim.rules.security;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.rules.shell.Download;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A script that runs as it arrives. */
public final class DownloadPipedToShell extends NodeRule<Instruction.Run> {
    private static final Set<String> RUNNERS =
            Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "python", "python3", "perl", "ruby", "node", "php");

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
            boolean runner = RUNNERS.contains(each.program());
            if (runner
                    && download != null
                    && readsInput(each)
                    && isPipe(download.invocation(), each, context.source())) {
                findings.add(finding(download.invocation().programWord().span(), message(each)));
            } else if (next != null && isArgument(each, last)) {
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

    /** A script that is named, or given with {@code -c}, takes its input for something else. */
    private static boolean readsInput(Invocation runner) {
        String first = runner.argument(0);
        return runner.arguments().isEmpty()
                || first.equals("-")
                || first.equals("-s")
                || first.equals("-x")
                || first.equals("-e")
                || first.startsWith("/dev/stdin")
                || (first.startsWith("-")
                        && !first.startsWith("--")
                        && first.indexOf('c') < 0
                        && first.indexOf('m') < 0);
    }

    /** Only a bar and a backslash, which may end a line, stand between the ends of the two. */
    private static boolean isPipe(Invocation left, Invocation right, SourceText source) {
        int start = left.command().span().end();
        int end = right.command().span().start();
        if (end < start) {
            return false;
        }
        String between = source.slice(new Span(start, end));
        return between.indexOf('|') >= 0
                && !between.contains("||")
                && between.indexOf(';') < 0
                && between.indexOf('&') < 0;
    }

    /** {@code bash <(curl …)} and {@code sh -c "$(curl …)"}. */
    private static boolean isArgument(Invocation download, @Nullable Invocation runner) {
        if (runner == null
                || !runner.command().span().contains(download.command().span())) {
            return false;
        }
        for (ShellWord word : runner.arguments()) {
            if (word.span().contains(download.command().span())) {
                return word.raw().startsWith("<(")
                        || word.raw().startsWith("\"$(")
                        || word.raw().startsWith("$(");
            }
        }
        return false;
    }
}
