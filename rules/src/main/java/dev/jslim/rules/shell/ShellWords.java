package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.shellcheck.ShellCaller;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What the rules on the words of scripts have in common. */
final class ShellWords {
    private ShellWords() {}

    /** Returns whether the value of a special parameter is a number, or option letters: {@code $?} and the like. */
    static boolean isNumber(String name) {
        return !name.isEmpty() && "#?!$-".contains(name);
    }

    /**
     * Returns whether a shell takes an argument for an assignment, whose value it does not split. A plain POSIX shell does not have to, and
     * the dash of some releases does not.
     */
    static boolean isAssignment(Command.Simple command, ShellWord word, ScriptNames names, RuleContext context) {
        return declares(command)
                && word.raw().indexOf('=') > 0
                && Character.isLetter(word.raw().charAt(0))
                && !names.caller(context).isPosix();
    }

    /** Returns the words of a command that are split: its arguments, and where it is redirected to. */
    static List<ShellWord> split(Command.Simple command, ScriptNames names, RuleContext context) {
        List<ShellWord> words = new ArrayList<>();
        for (ShellWord word : command.arguments()) {
            if (!isAssignment(command, word, names, context)) {
                words.add(word);
            }
        }
        for (Redirect redirect : command.redirects()) {
            if (!redirect.operator().startsWith("<<")) {
                words.add(redirect.target());
            }
        }
        return words;
    }

    /** Returns whether a command declares variables. */
    static boolean declares(Command.Simple command) {
        String program = command.program();
        return "export".equals(program)
                || "local".equals(program)
                || "declare".equals(program)
                || "typeset".equals(program)
                || "readonly".equals(program);
    }

    /** Returns whether a command is {@code set -e}, also among other options, or {@code set -o errexit}. */
    static boolean setsExit(Command.Simple command) {
        if ("set".equals(command.program())) {
            for (ShellWord word : command.arguments()) {
                if (word.raw().equals("errexit") || ShellCaller.isWithE(word.raw())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns every substitution in a command, but for those inside another one, which is a script of its own. */
    static List<ShellPart.Substitution> substitutions(Command.Simple command) {
        List<ShellPart.Substitution> found = new ArrayList<>();
        for (Assignment assignment : command.assignments()) {
            substitutions(assignment.value().parts(), found);
        }
        for (ShellWord word : command.words()) {
            substitutions(word.parts(), found);
        }
        for (Redirect redirect : command.redirects()) {
            substitutions(redirect.target().parts(), found);
        }
        return found;
    }

    /** Adds the substitutions among the parts of a word, those between double quotes included. */
    static void substitutions(List<ShellPart> parts, List<ShellPart.Substitution> found) {
        for (ShellPart part : parts) {
            if (part instanceof ShellPart.Substitution substitution) {
                found.add(substitution);
            } else if (part instanceof ShellPart.DoubleQuoted quoted) {
                substitutions(quoted.parts(), found);
            }
        }
    }

    /** Returns a fix that puts double quotes around a part of a word; what was split on purpose is not split any more. */
    static Fix quote(Span span) {
        return Fix.of(
                "put it between double quotes",
                Applicability.UNSAFE,
                TextEdit.insert(span.start(), "\""),
                TextEdit.insert(span.end(), "\""));
    }

    /** Returns whether a word is the name of one file, whatever the variables between its quotes hold. */
    static boolean isOneFile(ShellWord word) {
        boolean one = !word.raw().startsWith("-");
        for (ShellPart part : word.parts()) {
            one &= !(part instanceof ShellPart.Parameter || part instanceof ShellPart.Substitution)
                    && !(part instanceof ShellPart.Literal text && hasPattern(text.value()));
        }
        return one;
    }

    /** Returns whether a shell may make several words of a text without quotes. */
    static boolean hasPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0 || text.indexOf('{') >= 0;
    }
}
