package dev.jslim.analyzer.evidence.strace;

import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.evidence.strace.StraceCalls.Act;
import java.util.List;
import java.util.Set;

/** Tells the kind of use from a call's flags and result. */
final class StraceUse {
    private static final int ENOENT = 2;
    private static final int EEXIST = 17;
    private static final int ENOTDIR = 20;
    private static final int ENAMETOOLONG = 36;
    private static final int ELOOP = 40;
    /** Other errors are about something that is there. */
    private static final Set<Integer> NOT_THERE = Set.of(ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP);

    private StraceUse() {}

    /** Returns the error of the lookup; 0 if something was there. */
    static int error(StraceResult result) {
        return NOT_THERE.contains(result.errno()) ? result.errno() : 0;
    }

    static Use of(Act act, String name, List<String> arguments, StraceResult result) {
        boolean failed = result.errno() != 0;
        return switch (act) {
            case OPEN -> opened(String.join(" ", arguments.subList(1, arguments.size())), failed);
            case EXECUTE -> failed && error(result) == 0 ? Use.STATTED : Use.EXECUTED;
            case STAT -> isLink(arguments, failed) ? Use.LINK_READ : Use.STATTED;
            case LINK -> {
                boolean link = name.startsWith("readlink") ? !failed || error(result) != 0 : isLink(arguments, failed);
                yield link ? Use.LINK_READ : Use.STATTED;
            }
            case CREATE -> result.errno() == EEXIST ? Use.STATTED : name.equals("creat") ? Use.WRITTEN : Use.CREATED;
            case CHANGE -> Use.WRITTEN;
            case REMOVE -> Use.REMOVED;
            case CONNECT -> Use.CONNECTED;
        };
    }

    private static Use opened(String flags, boolean failed) {
        if (flags.contains("O_PATH")) {
            return Use.STATTED;
        }
        if (flags.contains("O_CREAT") && flags.contains("O_EXCL")) {
            return failed ? Use.STATTED : Use.CREATED;
        }
        if (flags.contains("O_WRONLY")
                || flags.contains("O_RDWR")
                || flags.contains("O_CREAT")
                || flags.contains("O_TRUNC")) {
            return Use.WRITTEN;
        }
        return flags.contains("O_DIRECTORY") ? Use.LISTED : Use.OPENED;
    }

    /** strace writes the mode of what was found. */
    private static boolean isLink(List<String> arguments, boolean failed) {
        return !failed
                && arguments.stream()
                        .anyMatch(argument -> argument.startsWith("{") && argument.contains("_mode=S_IFLNK"));
    }
}
