package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import org.jspecify.annotations.Nullable;

/** What several rules ask about apt. */
final class Apt {
    private Apt() {}

    /** Returns the call if the command is one of apt-get, apt or aptitude, else null. */
    static boolean is(@Nullable PackageCall call) {
        return call != null && call.manager() == PackageManager.APT_GET;
    }

    /** Returns the first call that refreshes the package lists, or null. */
    static @Nullable PackageCall update(RunCommands commands) {
        for (PackageCall call : commands.packageCalls()) {
            if (is(call) && call.verb().equals("update")) {
                return call;
            }
        }
        return null;
    }

    /** Returns whether a later RUN of the stage, or of one that continues it, installs from the lists of an earlier one. */
    static boolean installsLaterWithoutUpdate(RuleContext context) {
        Instruction here = context.instruction();
        Stage stage = context.stage();
        return here != null
                && stage != null
                && AptHistory.of(context).installsAfter(stage, here.span().start());
    }

    /** Returns the first installation of a RUN if the lists are not refreshed before it, else null. */
    static @Nullable PackageCall installWithoutUpdate(RunCommands commands) {
        for (PackageCall call : commands.packageCalls()) {
            if (is(call) && call.verb().equals("update")) {
                return null;
            }
            if (is(call) && call.installs()) {
                return call;
            }
        }
        return null;
    }

    /** Returns whether a call is a JSON array itself, in front of which no other command can stand. */
    static boolean isArray(PackageCall call, Instruction.Run run) {
        return run.form() instanceof CommandForm.ExecForm form
                && call.invocation().command().span().equals(form.span());
    }

    /** Returns an edit that refreshes the lists right before a command. */
    static TextEdit updateBefore(PackageCall install) {
        String sudo = install.invocation().sudo() == null ? "" : "sudo ";
        return TextEdit.insert(install.invocation().command().span().start(), sudo + "apt-get update && ");
    }

    /** Returns whether the current instruction or one above it writes {@code setting} into apt's configuration. */
    static boolean configures(RuleContext context, String setting) {
        Instruction here = context.instruction();
        return here != null
                && AptHistory.of(context).configures(setting, here.span().start());
    }

    /** Returns the word behind which a further option reads best: a {@code -y} right after the verb, else the verb. */
    static ShellWord behindYes(PackageCall call) {
        for (PackageCall.Option option : call.options()) {
            int gap = option.word().span().start() - call.verbWord().span().end();
            boolean yes = option.name().equals("-y")
                    || option.name().equals("-yq")
                    || option.name().equals("--yes");
            if (yes && gap == 1) {
                return option.word();
            }
        }
        return call.verbWord();
    }

    /** Returns whether a call would not ask: by an option, by configuration, by {@code yes |}, or perhaps by a variable. */
    static boolean isAnswered(PackageCall call, RuleContext context) {
        int quiet = 0;
        for (PackageCall.Option option : call.options()) {
            String name = option.name();
            if (name.equals("-o") || name.equals("--option")) {
                String value = option.value();
                if (value == null || value.contains("Assume-Yes")) {
                    return true;
                }
            } else if (name.equals("--quiet")) {
                quiet++;
            } else if (name.startsWith("-") && !name.startsWith("--")) {
                quiet += "2".equals(option.value()) ? 2 : count('q', name);
            }
        }
        return quiet >= 2
                || call.has(
                        "-y", "--yes", "--assume-yes", "-s", "--dry-run", "--simulate", "--force-yes", "--assume-no")
                || call.mayHideOptions()
                || context.commands().runs("yes")
                || configures(context, "Assume-Yes");
    }

    private static int count(char wanted, String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }
}
