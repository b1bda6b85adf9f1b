package dev.jslim.rules.packages.trust;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.rules.packages.family.Deletions;
import java.util.ArrayList;
import java.util.List;

/** yum or dnf is configured to accept any certificate. */
public final class YumSslverifyDisabled extends NodeRule<Command.Simple> {
    public YumSslverifyDisabled() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "yum-sslverify-disabled",
                                "Repositories may show any certificate",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("CKV2_DOCKER_15"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        if (invocation == null) {
            return List.of();
        }
        String program = invocation.program();
        boolean manager = PackageManager.of(program) == PackageManager.YUM || program.equals("yum-config-manager");
        boolean prints = program.equals("echo") || program.equals("printf");
        List<Finding> findings = new ArrayList<>();
        List<ShellWord> words = invocation.arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).literal();
            boolean joined = text != null && text.startsWith("--setopt=");
            boolean separate = i > 0 && "--setopt".equals(words.get(i - 1).literal());
            String setting = text == null ? "" : joined ? text.substring(9) : text;
            if (manager && (joined || separate) && Settings.isOff(setting, "sslverify")) {
                Span span = separate
                        ? new Span(
                                words.get(i - 1).span().start(),
                                words.get(i).span().end())
                        : words.get(i).span();
                TextEdit edit = Deletions.words(span, context);
                Fix[] fixes = edit == null
                        ? new Fix[0]
                        : new Fix[] {Fix.of("delete the setting", Applicability.UNSAFE, edit)};
                findings.add(disabled(span, fixes));
            } else if (prints && Settings.writesOff(setting, "sslverify")) {
                findings.add(disabled(words.get(i).span()));
            }
        }
        return findings;
    }

    private Finding disabled(Span span, Fix... fixes) {
        return finding(
                span,
                "without sslverify, whoever sits on the way to the mirror can send anything; delete the setting, and add the"
                        + " certificate of your mirror with update-ca-trust",
                fixes);
    }
}
