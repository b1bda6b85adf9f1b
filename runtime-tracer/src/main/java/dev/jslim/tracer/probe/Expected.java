package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer must be for the application to be taken for one that works.
 *
 * @param statuses empty: any below 500
 * @param text what the body must contain; empty for anything
 */
public record Expected(List<Range> statuses, String text) {
    /** Any answer that is no server error. */
    public static final Expected DEFAULT = new Expected(List.of(), "");

    private static final Range ANY = new Range(100, 599);
    private static final Pattern STATUS = Pattern.compile("([1-5])([0-9]{2}|xx)");

    public Expected {
        statuses = List.copyOf(statuses);
    }

    /** Statuses from one to another, both included. */
    public record Range(int from, int to) {
        @Override
        public String toString() {
            return from == to ? String.valueOf(from) : to - from == 99 ? from / 100 + "xx" : "any";
        }
    }

    /** Returns that any answer will do, server errors too. */
    public static Expected any() {
        return new Expected(List.of(ANY), "");
    }

    /**
     * Returns the statuses in {@code 200}, {@code 2xx}, {@code 200,404} or {@code any}.
     *
     * @throws InputInvalid if it is none of these
     */
    public static List<Range> statuses(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            Matcher status = STATUS.matcher(each.strip());
            if (each.strip().equals("any")) {
                ranges.add(ANY);
            } else if (status.matches()) {
                int hundreds = 100 * Integer.parseInt(Objects.requireNonNull(status.group(1)));
                boolean all = "xx".equals(status.group(2));
                int rest = all ? 0 : Integer.parseInt(Objects.requireNonNull(status.group(2)));
                ranges.add(new Range(hundreds + rest, hundreds + (all ? 99 : rest)));
            } else {
                throw new InputInvalid(
                        "'" + each.strip() + "' is no status", "write => 200, => 2xx, => 200,404 or => any");
            }
        }
        return ranges;
    }

    /** Returns whether a status is what is expected. */
    public boolean accepts(int status) {
        return statuses.isEmpty()
                ? status < 500
                : statuses.stream().anyMatch(range -> status >= range.from() && status <= range.to());
    }

    /** Returns the statuses as they are written; empty if none is named. */
    public String status() {
        return String.join(",", statuses.stream().map(Range::toString).toList());
    }

    /** Returns what is written behind a probe, the space before it included; empty if it is the default. */
    @Override
    public String toString() {
        return (statuses.isEmpty() && text.isEmpty() ? "" : " " + Words.ARROW)
                + (statuses.isEmpty() ? "" : " " + status())
                + (text.isEmpty() ? "" : " " + quoted());
    }

    /** A text that looks like a status would be taken for one. */
    private String quoted() {
        String written = Quoting.quote(text);
        return written.equals(text) ? "'" + text + "'" : written;
    }
}
