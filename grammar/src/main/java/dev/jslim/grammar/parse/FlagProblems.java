package dev.jslim.grammar.parse;

import dev.jslim.grammar.syntax.Flag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports what BuildKit refuses of the flags it knows: one without its value, one that is given twice. A flag that it does not know
 * may be known to another frontend.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/">Dockerfile reference</a>
 */
final class FlagProblems {
    private FlagProblems() {}

    static void check(List<Flag> flags, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Flag flag : flags) {
            String name = flag.name();
            boolean valued = takesValue(name);
            if (valued && flag.value() == null) {
                problems.add(flag.span(), "the flag --" + name + " has no value", "write --" + name + "=value");
            }
            if (!seen.add(name) && !mayRepeat(name) && (valued || isSwitch(name))) {
                problems.add(flag.span(), "the flag --" + name + " is given twice", "keep one of the two");
            }
        }
    }

    private static boolean takesValue(String name) {
        return switch (name) {
            case "checksum",
                    "chmod",
                    "chown",
                    "exclude",
                    "from",
                    "interval",
                    "mount",
                    "network",
                    "platform",
                    "retries",
                    "security",
                    "start-interval",
                    "start-period",
                    "timeout" -> true;
            default -> false;
        };
    }

    private static boolean isSwitch(String name) {
        return name.equals("keep-git-dir") || name.equals("link") || name.equals("parents") || name.equals("unpack");
    }

    private static boolean mayRepeat(String name) {
        return name.equals("mount") || name.equals("exclude");
    }
}
