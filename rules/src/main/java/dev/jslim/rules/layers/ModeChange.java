package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of chmod or chown.
 *
 * @param flag what COPY calls it: {@code chmod} or {@code chown}
 * @param value the mode or the owner
 * @param targets paths as {@link LayerPaths} has them
 */
record ModeChange(Invocation invocation, String flag, String value, boolean recursive, List<String> targets) {
    /** Returns what an invocation changes, or null if it changes nothing or does not tell what. */
    static @Nullable ModeChange of(Invocation invocation, RunCommands commands, RuleContext context) {
        boolean mode = invocation.program().equals("chmod");
        if (!mode && !invocation.program().equals("chown")) {
            return null;
        }
        boolean recursive = false;
        String value = null;
        List<String> targets = new ArrayList<>();
        for (ShellWord word : invocation.arguments()) {
            String text = commands.value(invocation, word).orElse("");
            if (text.startsWith("-") && value == null) {
                recursive |= text.equals("--recursive") || (!text.startsWith("--") && text.indexOf('R') > 0);
                // Options of any other length take the mode from another file, or are a mode that takes away.
                if (!text.equals("--recursive") && !isBundle(text)) {
                    return null;
                }
            } else if (value == null) {
                if (!(commands.value(invocation, word) instanceof Resolution.Resolved(String known))) {
                    return null;
                }
                value = known;
            } else {
                String path = LayerPaths.of(word, invocation, commands, context);
                if (path == null || path.indexOf('*') >= 0 || path.indexOf('{') >= 0 || path.indexOf('?') >= 0) {
                    return null;
                }
                targets.add(path);
            }
        }
        return value == null || targets.isEmpty()
                ? null
                : new ModeChange(invocation, mode ? "chmod" : "chown", value, recursive, targets);
    }

    /** Returns the mode in digits that COPY takes, or null; {@code +x} makes a file of the usual mode 755. */
    @Nullable
    String forCopy() {
        if (flag.equals("chown")) {
            return value;
        }
        return isNumeric() ? value : value.equals("+x") || value.equals("a+x") ? "755" : null;
    }

    /** Returns whether a mode is given in digits. */
    boolean isNumeric() {
        boolean octal = value.length() == 3 || value.length() == 4;
        for (int i = 0; i < value.length(); i++) {
            octal &= value.charAt(i) >= '0' && value.charAt(i) <= '7';
        }
        return octal;
    }

    private static boolean isBundle(String option) {
        for (int i = 1; i < option.length(); i++) {
            if ("Rvfch".indexOf(option.charAt(i)) < 0) {
                return false;
            }
        }
        return option.length() > 1;
    }
}
