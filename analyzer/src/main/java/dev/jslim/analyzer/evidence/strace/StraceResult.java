package dev.jslim.analyzer.evidence.strace;

import dev.jslim.analyzer.evidence.ErrorNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call returned.
 *
 * @param value −1 if it failed or did not return
 * @param errno 0 if it did not fail
 * @param returned false for a call that was interrupted or ended its process
 * @param path that {@code -y} writes after a descriptor, or null
 */
record StraceResult(
        int value, int errno, boolean returned, @Nullable String path) {
    private static final Pattern ERROR = Pattern.compile("= -1 (E[A-Z0-9]+).*", Pattern.DOTALL);
    private static final Pattern OUTER_PID = Pattern.compile("/\\* (\\d{1,9}) in strace's PID NS \\*/");

    static StraceResult of(String rest) {
        Matcher error = ERROR.matcher(rest);
        if (error.matches()) {
            return new StraceResult(-1, ErrorNames.number(error.group(1)), true, null);
        }
        if (!rest.startsWith("= ") || rest.startsWith("= ?")) {
            return new StraceResult(-1, 0, false, null);
        }
        Matcher outer = OUTER_PID.matcher(rest);
        String value = outer.find() ? outer.group(1) : rest.substring(2);
        return new StraceResult(StraceText.number(value), 0, true, StraceText.annotation(rest.substring(2)));
    }
}
