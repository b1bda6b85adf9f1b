package dev.jslim.analyzer.lint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that asks not to report something.
 *
 * @param names the rules, as written; empty if the comment cannot be understood
 * @param until the last day on which it holds, null for ever, or {@link LocalDate#MIN} if the date cannot be read
 * @param reason why; empty if it does not say
 */
record SuppressionComment(
        Origin origin,
        List<Name> names,
        Reach reach,
        @Nullable LocalDate until,
        String reason) {
    private static final String IGNORE = "ignore";
    private static final String DISABLE = "disable=";
    private static final String UNTIL = "until=";

    SuppressionComment {
        names = List.copyOf(names);
    }

    /** Whose form it has. */
    enum Origin {
        OWN,
        HADOLINT,
        BUILDKIT,
        /** Between the lines of a RUN the builder removes the comment, so that ShellCheck itself does not see it. */
        SHELLCHECK
    }

    /** What a suppression holds for. */
    enum Reach {
        NEXT,
        STAGE,
        FILE
    }

    /**
     * The name of a rule.
     *
     * @param start where it begins in the text of the comment
     */
    record Name(String text, int start) {
        /** Returns where it ends in the text of the comment. */
        int end() {
            return start + text.length();
        }
    }

    /** Returns what the text of a comment asks for, without the hash sign and stripped; null if it is an ordinary comment. */
    static @Nullable SuppressionComment parse(String text) {
        if (starts(text, 0, "jslim:")) {
            SuppressionComment own = ignore(text, blanks(text, 6), Origin.OWN);
            return own != null ? own : new SuppressionComment(Origin.OWN, List.of(), Reach.NEXT, null, "");
        }
        if (starts(text, 0, "hadolint")) {
            int at = blanks(text, 8);
            return ignore(text, blanks(text, is(text, at, ':') ? at + 1 : at), Origin.HADOLINT);
        }
        if (starts(text, 0, "shellcheck ")) {
            int at = text.indexOf(DISABLE);
            return at < 0 ? null : list(text, at + DISABLE.length(), Origin.SHELLCHECK, Reach.NEXT);
        }
        if (starts(text, 0, "check")) {
            int at = blanks(text, 5);
            return is(text, at, '=') ? check(text, at + 1) : null;
        }
        return null;
    }

    /** Returns what BuildKit's {@code skip=A,B;error=true} asks for, from {@code start} on. */
    static SuppressionComment check(String text, int start) {
        List<Name> names = new ArrayList<>();
        int at = start;
        while (at < text.length()) {
            int end = text.indexOf(';', at);
            end = end < 0 ? text.length() : end;
            int option = blanks(text, at);
            if (starts(text, option, "skip=")) {
                names(text, option + 5, end, names);
            }
            at = end + 1;
        }
        return new SuppressionComment(Origin.BUILDKIT, names, Reach.NEXT, null, "");
    }

    /** Returns whether it ended before {@code today}, a day counted from 1970-01-01. An unreadable date ends it at once. */
    boolean expired(long today) {
        return until != null && until.toEpochDay() < today;
    }

    private static @Nullable SuppressionComment ignore(String text, int start, Origin origin) {
        int at = start;
        Reach reach = Reach.NEXT;
        if (starts(text, at, "global ")) {
            reach = Reach.FILE;
            at = blanks(text, at + 7);
        } else if (starts(text, at, "stage ")) {
            reach = Reach.STAGE;
            at = blanks(text, at + 6);
        }
        if (!starts(text, at, IGNORE)) {
            return null;
        }
        at += IGNORE.length();
        if (starts(text, at, "-file")) {
            reach = Reach.FILE;
            at += 5;
        } else if (starts(text, at, "-stage")) {
            reach = Reach.STAGE;
            at += 6;
        }
        at = blanks(text, at);
        return is(text, at, '=') ? list(text, at + 1, origin, reach) : null;
    }

    private static SuppressionComment list(String text, int start, Origin origin, Reach reach) {
        int dashes = text.indexOf("--", start);
        int hash = text.indexOf('#', start);
        int end = Math.min(dashes < 0 ? text.length() : dashes, hash < 0 ? text.length() : hash);
        List<Name> names = new ArrayList<>();
        int at = blanks(text, names(text, start, end, names));
        LocalDate until = null;
        if (starts(text, at, UNTIL)) {
            int from = at + UNTIL.length();
            at = word(text, from, end);
            until = date(text.substring(from, at));
        }
        String reason = dashes >= 0 ? text.substring(dashes + 2) : origin == Origin.OWN ? "" : text.substring(at);
        return new SuppressionComment(origin, names, reach, until, reason.strip());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }

    /** A comma separates names, blanks around it or not; the first word behind the list ends it. Returns where it ends. */
    private static int names(String text, int start, int end, List<Name> names) {
        int at = start;
        while (true) {
            at = blanks(text, at);
            int stop = word(text, at, end);
            if (stop > at && !starts(text, at, UNTIL)) {
                names.add(new Name(text.substring(at, stop), at));
                at = stop;
            }
            int next = blanks(text, at);
            if (next >= end || text.charAt(next) != ',') {
                return at;
            }
            at = next + 1;
        }
    }

    private static int word(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) != ',' && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int blanks(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean is(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private static boolean starts(String text, int at, String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }
}
