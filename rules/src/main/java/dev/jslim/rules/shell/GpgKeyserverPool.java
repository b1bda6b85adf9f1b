package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** A key fetched from the SKS pool, which was shut down in June 2021. */
public final class GpgKeyserverPool extends NodeRule<Command.Simple> {
    public GpgKeyserverPool() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "gpg-keyserver-pool",
                                "A key comes from a key server that no longer exists",
                                RuleInfo.Category.SHELL,
                                Severity.WARNING)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (ShellWord word : command.words()) {
            if (word.raw().contains("sks-keyservers.net")) {
                findings.add(
                        finding(
                                word.span(),
                                "the pool sks-keyservers.net was shut down in 2021, so this waits and fails; fetch the key from where its owner publishes it, or from keys.openpgp.org"));
            }
        }
        return findings;
    }
}
