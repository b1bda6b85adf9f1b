package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
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
import dev.jslim.grammar.syntax.CommandForm;
import java.util.List;

/** {@code ./configure} that guesses the machine. */
public final class ConfigureWithoutBuildTriplet extends NodeRule<Command.Simple> {
    public ConfigureWithoutBuildTriplet() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "configure-without-build-triplet",
                                "configure guesses the machine that it builds on",
                                RuleInfo.Category.SHELL,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.ALL));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        if (invocation == null
                || !invocation.program().equals("configure")
                || !String.valueOf(invocation.programWord().literal()).contains("/")) {
            return List.of();
        }
        for (ShellWord word : invocation.arguments()) {
            if (word.raw().contains("--build")
                    || word.raw().startsWith("--host")
                    || word.raw().startsWith("--help")) {
                return List.of();
            }
        }
        String option = "--build=\"$(dpkg-architecture --query DEB_BUILD_GNU_TYPE)\"";
        String message =
                "configure takes the machine from the kernel, which is another one when the build is emulated or runs as 32 bits; hand it over with --build";
        boolean debian = BaseShell.of(context.stage()) == BaseShell.DASH
                && context.commands().run().form() instanceof CommandForm.ShellForm;
        return debian
                ? found(
                        invocation.programWord().span(),
                        message,
                        Fix.of(
                                "add --build",
                                Applicability.UNSAFE,
                                RunEdits.argument(context.commands().run(), invocation.programWord(), option)))
                : found(invocation.programWord().span(), message);
    }
}
