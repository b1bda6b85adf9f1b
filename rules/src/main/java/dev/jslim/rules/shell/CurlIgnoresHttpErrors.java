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

/** {@code curl} that takes an error page for the file. */
public final class CurlIgnoresHttpErrors extends NodeRule<Command.Simple> {
    public CurlIgnoresHttpErrors() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "curl-ignores-http-errors",
                                "curl saves an error page and succeeds",
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
        if (options.find('f', "fail", "fail-with-body", "fail-early") != null
                || options.find('w', "write-out") != null
                || options.find('I', "head") != null) {
            return List.of();
        }
        ShellWord program = download.invocation().programWord();
        return found(
                program.span(),
                "when the server answers 404 or 500, curl saves the error page and succeeds, and the build goes on with it; add --fail",
                Fix.of(
                        "add --fail",
                        Applicability.UNSAFE,
                        RunEdits.argument(context.commands().run(), program, "--fail")));
    }
}
