package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Programs that run the command behind their own options. What is not listed here, such as a script called {@code retry}, may do
 * anything with its arguments, so nothing is said about them.
 */
final class Wrappers {
    private static final String SUDO_VALUES =
            " -u -g -C -D -h -p -r -t -R -T -U --user --group --close-from --chdir --host"
                    + " --prompt --role --type --other-user ";
    private static final String XARGS_VALUES = " -a -d -E -I -L -n -P -s --arg-file --delimiter --max-lines --max-args"
            + " --max-procs --max-chars --replace ";

    private Wrappers() {}

    /** Returns the options of a wrapper that take the next word as value, between blanks; null if it is no wrapper. */
    static @Nullable String valueOptions(String program) {
        return switch (program) {
            case "command", "builtin", "nohup", "setsid", "chronic", "eatmydata", "fakeroot", "busybox", "linux32" ->
                " ";
            case "gosu", "su-exec", "s6-setuidgid", "catatonit" -> " ";
            case "sudo" -> SUDO_VALUES;
            case "doas" -> " -u -C ";
            case "env" -> " -u --unset -C --chdir ";
            case "exec" -> " -a ";
            case "time" -> " -f -o --format --output ";
            case "nice" -> " -n --adjustment ";
            case "ionice" -> " -c -n --class --classdata ";
            case "stdbuf" -> " -i -o -e --input --output --error ";
            case "timeout" -> " -s -k --signal --kill-after ";
            case "runuser" -> " -u -g -G --user --group --supp-group ";
            case "setpriv" ->
                " --reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig"
                        + " --selinux-label --apparmor-profile ";
            case "tini" -> " -e -p ";
            case "dumb-init" -> " -r --rewrite ";
            case "xargs" -> XARGS_VALUES;
            default -> null;
        };
    }

    /** Returns whether a call of a wrapper runs nothing: {@code command -v} only looks, {@code runuser USER} starts a shell. */
    static boolean runsNothing(String program, List<ShellWord> words, int next) {
        String first = next < words.size() ? words.get(next).literal() : null;
        if (program.equals("command")) {
            return first != null && (first.startsWith("-v") || first.startsWith("-V"));
        }
        return program.equals("runuser") && (first == null || !(first.equals("-u") || first.startsWith("--user")));
    }

    /** Returns the index of the wrapped command's first word; variables set on the way are put into {@code environment}. */
    static int skip(
            String program, String valueOptions, List<ShellWord> words, int from, Map<String, Resolution> environment) {
        int at = from;
        boolean assigns = program.equals("env") || program.equals("sudo");
        int operands = operands(program);
        while (at < words.size()) {
            ShellWord word = words.get(at);
            String raw = word.raw();
            if (raw.equals("--")) {
                at++;
                break;
            }
            if (raw.length() > 1 && raw.charAt(0) == '-') {
                at += valueOptions.contains(" " + raw + " ") ? 2 : 1;
            } else if (assigns && raw.indexOf('=') > 0) {
                assign(word, environment);
                at++;
            } else {
                break;
            }
        }
        while (assigns && at < words.size() && words.get(at).raw().indexOf('=') > 0) {
            assign(words.get(at++), environment);
        }
        return Math.min(at + operands, words.size());
    }

    /** Returns the word that names the user whom a wrapper becomes, or null if it stays the same user or becomes root. */
    static @Nullable ShellWord user(String program, List<ShellWord> words, int from, int to) {
        if (program.equals("gosu") || program.equals("su-exec") || program.equals("s6-setuidgid")) {
            return from < to ? notRoot(words.get(from)) : null;
        }
        if (!program.equals("sudo")
                && !program.equals("doas")
                && !program.equals("runuser")
                && !program.equals("setpriv")) {
            return null;
        }
        for (int i = from; i < to; i++) {
            String raw = words.get(i).raw();
            if (raw.startsWith("--user=") || raw.startsWith("--reuid=")) {
                return words.get(i);
            }
            if (i + 1 < to && (raw.equals("-u") || raw.equals("--user") || raw.equals("--reuid"))) {
                return notRoot(words.get(i + 1));
            }
        }
        return null;
    }

    static @Nullable ShellWord notRoot(ShellWord user) {
        String name = user.literal();
        boolean root = name != null
                && (name.equals("root") || name.equals("0") || name.startsWith("root:") || name.startsWith("0:"));
        return root ? null : user;
    }

    private static void assign(ShellWord word, Map<String, Resolution> environment) {
        String value = word.literal();
        String raw = word.raw();
        int equals = (value == null ? raw : value).indexOf('=');
        environment.put(
                (value == null ? raw : value).substring(0, equals),
                value == null
                        ? new Resolution.Unresolved("the shell makes the value of " + raw.substring(0, equals))
                        : Resolution.of(value.substring(equals + 1)));
    }

    /** Returns how many words before the command are the wrapper's own. */
    private static int operands(String program) {
        return switch (program) {
            case "timeout", "gosu", "su-exec", "s6-setuidgid" -> 1;
            default -> 0;
        };
    }
}
