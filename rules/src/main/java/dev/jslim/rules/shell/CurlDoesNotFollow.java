package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/** {@code curl} that saves a redirect instead of following it. */
public final class CurlDoesNotFollow extends NodeRule<Command.Simple> {
    public CurlDoesNotFollow() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "curl-does-not-follow",
                                "curl saves a redirect instead of following it",
                                RuleInfo.Category.SHELL,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Download download = Download.of(context.commands().invocation(command));
        if (download == null || !download.curl() || download.isOpen() || !download.isKept()) {
            return List.of();
        }
        CommandOptions options = download.options();
        if (options.find('L', "location", "location-trusted") != null
                || options.find('X', "request") != null
                || options.find('d', "data") != null) {
            return List.of();
        }
        ShellWord program = download.invocation().programWord();
        return found(
                program.span(),
                "curl does not follow redirects, so the day the server moves the file an empty or HTML answer is saved in its place; add --location",
                Fix.of(
                        "add --location",
                        Applicability.UNSAFE,
                        RunEdits.argument(context.commands().run(), program, "--location")));
    }
}
