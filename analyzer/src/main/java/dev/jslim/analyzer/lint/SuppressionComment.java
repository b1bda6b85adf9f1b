package dev.jslim.analyzer.lint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comment that asks not to report something.
 *
 * @param names as written
 * @param reach what it holds for
 * @param until the last day on which it holds, or null for ever
 * @param reason what follows the two dashes; empty if there is nothing
 */
record SuppressionComment(
        List<String> names, Reach reach, @Nullable LocalDate until, String reason) {

    /** What a suppression holds for. */
    enum Reach {
        NEXT,
        STAGE,
        FILE
    }

    /** Returns what a comment asks for, or null if it is an ordinary comment. */
    static @Nullable SuppressionComment parse(String comment) {
        String text = comment.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jslim:") || lower.startsWith("hadolint")) {
            boolean own = lower.startsWith("jslim:");
            String rest = text.substring(own ? 6 : 8).strip();
            if (!own && rest.startsWith(":")) {
                rest = rest.substring(1).strip();
            }
            String scope = rest.toLowerCase(Locale.ROOT);
            if (scope.startsWith("global ")) {
                return ignore(rest.substring(7).strip(), Reach.FILE);
            }
            return scope.startsWith("stage ")
                    ? ignore(rest.substring(6).strip(), Reach.STAGE)
                    : ignore(rest, Reach.NEXT);
        }
        if (lower.startsWith("check") && lower.substring(5).strip().startsWith("=")) {
            return check(text.substring(text.indexOf('=') + 1));
        }
        return null;
    }

    /** Returns what BuildKit's {@code check=skip=A,B;error=true} asks for; above the file it is a directive. */
    static SuppressionComment check(String value) {
        List<String> names = new ArrayList<>();
        for (String part : value.split(";", -1)) {
            String option = part.strip();
            if (option.toLowerCase(Locale.ROOT).startsWith("skip=")) {
                addNames(option.substring(5), names);
            }
        }
        return new SuppressionComment(names, Reach.NEXT, null, "");
    }

    /** Returns whether it ended before {@code today}, a day counted from 1970-01-01. */
    boolean expired(long today) {
        return until != null && until.toEpochDay() < today;
    }

    private static @Nullable SuppressionComment ignore(String text, Reach reach) {
        if (!text.toLowerCase(Locale.ROOT).startsWith("ignore")) {
            return null;
        }
        String rest = text.substring(6).strip();
        if (!rest.startsWith("=")) {
            return null;
        }
        int dashes = rest.indexOf("--");
        String reason = dashes < 0 ? "" : rest.substring(dashes + 2).strip();
        String list =
                (dashes < 0 ? rest : rest.substring(0, dashes)).substring(1).strip();
        int hash = list.indexOf('#');
        list = hash < 0 ? list : list.substring(0, hash).strip();
        LocalDate until = null;
        int end = list.toLowerCase(Locale.ROOT).indexOf("until=");
        if (end >= 0) {
            until = date(list.substring(end + 6).strip());
            list = list.substring(0, end);
        }
        List<String> names = new ArrayList<>();
        addNames(list, names);
        return new SuppressionComment(names, reach, until, reason);
    }

    /** A date that cannot be read ends the suppression at once: better a finding too much than one hidden for ever. */
    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }

    /** A comma separates names, blanks around it or not; the first word after the list ends it. */
    private static void addNames(String list, List<String> names) {
        for (String part : list.split(",", -1)) {
            String stripped = part.strip();
            int blank = stripped.indexOf(' ');
            if (!stripped.isEmpty()) {
                names.add(blank < 0 ? stripped : stripped.substring(0, blank));
            }
            if (blank >= 0) {
                return;
            }
        }
    }
}
