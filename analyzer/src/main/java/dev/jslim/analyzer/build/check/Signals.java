package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.Integers;
import java.util.Locale;
import java.util.Set;

/**
 * The signals that STOPSIGNAL takes.
 *
 * @see <a href="https://github.com/moby/sys/blob/main/signal/signal_linux.go">moby/sys</a>
 */
final class Signals {
    private static final Set<String> NAMES = Set.of(
            "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE",
            "POLL", "PROF", "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU",
            "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ", "RTMIN", "RTMAX");

    private Signals() {}

    static boolean isValid(String text) {
        long number = Integers.parse(text);
        if (number != Integers.NONE) {
            return number != 0;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        String name = upper.startsWith("SIG") ? upper.substring(3) : upper;
        return NAMES.contains(name) || isBetween(name, "RTMIN+", 15) || isBetween(name, "RTMAX-", 14);
    }

    private static boolean isBetween(String name, String prefix, int last) {
        String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        long number = rest.startsWith("0") || rest.startsWith("+") || rest.startsWith("-") ? 0 : Integers.parse(rest);
        return number >= 1 && number <= last;
    }
}
