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

/** An option that a curl which keeps what it gets should have. */
abstract class CurlOptionRule extends NodeRule<Command.Simple> {
    private final String option;
    private final String message;

    /**
     * @param option to be added
     * @param message why it is missing; what to do is added
     */
    CurlOptionRule(String slug, String title, String option, String message) {
        super(
                Command.Simple.class,
                RuleInfo.of(slug, title, RuleInfo.Category.SHELL, Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
        this.option = option;
        this.message = message;
    }

    /** Returns whether the options have it, or others make it needless. */
    abstract boolean hasIt(CommandOptions options);

    @Override
    public final List<Finding> check(Command.Simple command, RuleContext context) {
        Download download = Download.of(context.commands().invocation(command));
        if (download == null
                || !download.curl()
                || download.isOpen()
                || !download.isKept()
                || hasIt(download.options())) {
            return List.of();
        }
        ShellWord program = download.invocation().programWord();
        return found(
                program.span(),
                message + "; add " + option,
                Fix.of(
                        "add " + option,
                        Applicability.UNSAFE,
                        RunEdits.argument(context.commands().run(), program, option)));
    }
}
