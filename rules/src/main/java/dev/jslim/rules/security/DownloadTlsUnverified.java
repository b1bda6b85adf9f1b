package dev.jslim.rules.security;

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
import dev.jslim.rules.shell.CommandOptions;
import dev.jslim.rules.shell.Download;
import java.util.List;

/** {@code curl} or {@code wget} that takes every certificate. */
public final class DownloadTlsUnverified extends NodeRule<Command.Simple> {
    public DownloadTlsUnverified() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "download-tls-unverified",
                                "A download does not verify who answers",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S4830", "CKV2_DOCKER_2", "CKV2_DOCKER_3"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Download download = Download.of(context.commands().invocation(command));
        if (download == null) {
            return List.of();
        }
        CommandOptions.Option option = download.curl()
                ? download.options().find('k', "insecure", "proxy-insecure")
                : download.options().find('\0', "no-check-certificate");
        if (option == null) {
            return List.of();
        }
        ShellWord address = download.address();
        boolean local = address != null
                && (address.raw().contains("://localhost") || address.raw().contains("://127."));
        if (local) {
            return List.of();
        }
        String message = option.word().raw()
                + " accepts every certificate, so whoever sits on the way can hand the build another file; remove it and, where the"
                + " authority is your own, install its certificate";
        TextEdit removal = option.removal();
        return removal == null
                ? found(option.word().span(), message)
                : found(option.word().span(), message, Fix.of("verify the certificate", Applicability.UNSAFE, removal));
    }
}
