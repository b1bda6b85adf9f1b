package dev.jslim.analyzer.evidence.strace;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line without what {@code -f}, {@code -t}, {@code -tt}, {@code -ttt}, {@code -r}, {@code -i} and {@code -n} put before it.
 *
 * @param pid of the process; 0 if the line does not say
 * @param time when it was, or null if it has no date
 * @param text what happened
 */
record StraceLine(int pid, @Nullable Instant time, String text) {
    private static final Pattern PREFIX = Pattern.compile("\\s*(?:\\[pid\\s+(\\d{1,9})]\\s+|(\\d{1,9})\\s+(?=\\S))?"
            + "(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?\\s+|(\\d{9,11}(?:\\.\\d{1,9})?)\\s+)?"
            + "(?:\\(\\+\\s*\\d+\\.\\d+\\)\\s+|\\+?\\d+\\.\\d+\\s+)?"
            + "(?:\\[\\s*[0-9a-f?]+]\\s+){0,2}");

    static StraceLine of(String line) {
        Matcher prefix = PREFIX.matcher(line);
        if (!prefix.lookingAt()) {
            return new StraceLine(0, null, line);
        }
        String pid = prefix.group(1) != null ? prefix.group(1) : prefix.group(2);
        return new StraceLine(
                pid == null ? 0 : Integer.parseInt(pid), time(prefix.group(3)), line.substring(prefix.end()));
    }

    private static @Nullable Instant time(@Nullable String seconds) {
        if (seconds == null) {
            return null;
        }
        int dot = seconds.indexOf('.');
        if (dot < 0) {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        }
        String nanos = (seconds.substring(dot + 1) + "000000000").substring(0, 9);
        return Instant.ofEpochSecond(Long.parseLong(seconds.substring(0, dot)), Long.parseLong(nanos));
    }
}
