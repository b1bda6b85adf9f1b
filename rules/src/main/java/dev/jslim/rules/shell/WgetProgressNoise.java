package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
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

/** {@code wget} that draws its progress into the log. */
public final class WgetProgressNoise extends NodeRule<Command.Simple> {
    public WgetProgressNoise() {
        super(
                Command.Simple.class,
                RuleInfo.of("wget-progress-noise", "wget floods the build log", RuleInfo.Category.SHELL, Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .in(Preset.STRICT)
                        .same("DL3047"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        RunCommands commands = context.commands();
        Invocation invocation = commands.invocation(command);
        if (invocation == null
                || !invocation.program().equals("wget")
                || invocation.xargs() != null
                || isQuiet(invocation, commands)) {
            return List.of();
        }
        boolean busybox = BaseShell.of(context.stage()) == BaseShell.ASH;
        String option = busybox ? "-q" : "--progress=dot:giga";
        return found(
                invocation.programWord().span(),
                "without a terminal wget prints a line for every 50 KB, thousands for a large file; add " + option,
                Fix.of(
                        "add " + option,
                        busybox ? Applicability.UNSAFE : Applicability.SAFE,
                        RunEdits.argument(commands.run(), invocation.programWord(), option)));
    }

    private static boolean isQuiet(Invocation invocation, RunCommands commands) {
        CommandOptions options = CommandOptions.of(invocation, CommandOptions.WGET);
        if (invocation.arguments().isEmpty() || invocation.argument(0).equals("--version")) {
            return true;
        }
        for (ShellWord word : invocation.arguments()) {
            boolean variable = word.raw().startsWith("$")
                    && !word.raw().contains("/")
                    && !commands.text(word, invocation).contains("/")
                    && !word.span().equals(invocation.arguments().getLast().span());
            if (variable || word.raw().startsWith("-nv")) {
                return true;
            }
        }
        return options.find('q', "quiet", "no-verbose", "progress", "help", "version") != null
                || options.find('o', "output-file") != null
                || options.find('a', "append-output") != null
                || options.find('b', "background") != null
                || options.find('V') != null;
    }
}
