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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A line for a checksum verifier with one blank where two are expected. */
public final class ChecksumLineFormat extends NodeRule<Instruction.Run> {
    private static final Set<String> VERIFIERS =
            Set.of("sha256sum", "sha512sum", "sha1sum", "md5sum", "sha384sum", "sha224sum", "shasum");

    public ChecksumLineFormat() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "checksum-line-format",
                                "A checksum line has one blank instead of two",
                                RuleInfo.Category.SHELL,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Invocation echo = null;
        for (Invocation each : context.commands().invocations()) {
            if (echo != null
                    && VERIFIERS.contains(each.program())
                    && echo.command().span().end() < each.command().span().start()) {
                ShellWord line = echo.arguments().getLast();
                int at = blank(line);
                int start = echo.command().span().end();
                int end = each.command().span().start();
                String between = context.source().slice(new Span(start, end));
                boolean pipe = between.indexOf('|') >= 0 && between.indexOf('&') < 0 && between.indexOf(';') < 0;
                if (at > 0 && pipe && !each.arguments().isEmpty()) {
                    int place = line.span().start() + at;
                    findings.add(finding(
                            line.span(),
                            each.program()
                                    + " expects two blanks, or a blank and a star, between checksum and name; BusyBox and older versions refuse a line with one",
                            Fix.of("write two blanks", Applicability.SAFE, TextEdit.insert(place, " "))));
                }
            }
            boolean writes = (each.program().equals("echo") || each.program().equals("printf"))
                    && !each.arguments().isEmpty();
            echo = writes ? each : null;
        }
        return findings;
    }

    /** Returns where the only blank of a quoted line stands, with a name behind it, or -1. */
    private static int blank(ShellWord line) {
        String raw = line.raw();
        int at = raw.indexOf(' ');
        boolean quoted = raw.length() > 2
                && (raw.charAt(0) == '"' || raw.charAt(0) == '\'')
                && raw.length() == line.span().length();
        boolean one = at > 1 && raw.indexOf(' ', at + 1) < 0 && raw.charAt(at + 1) != '*' && at + 2 < raw.length();
        boolean sum = one
                && (at - 1 >= 32 || raw.charAt(1) == '$' || raw.startsWith("${", 1))
                && raw.indexOf("$(") < 0
                && raw.indexOf('\\') < 0;
        return quoted && sum ? at : -1;
    }
}
