package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as Compose writes them. */
final class Values {
    private static final Pattern DURATION = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(h|ms|us|m|s)");

    private Values() {}

    /** Returns a text, or empty if there is none; a doubled dollar sign stands for one. */
    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText("").replace("$$", "$") : "";
    }

    /** Returns the texts of a list. */
    static List<String> texts(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(each -> all.add(text(each)));
        return all;
    }

    /** Returns a whole number, or null if there is none. */
    static @Nullable Long number(JsonNode node) {
        try {
            return text(node).isEmpty() ? null : Long.parseLong(text(node));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Returns {@code 1m30s}, as Go writes a duration, in whole seconds, rounded up; null if there is none. */
    static @Nullable Integer seconds(String duration) {
        Matcher part = DURATION.matcher(duration);
        double millis = 0;
        boolean any = false;
        while (part.find()) {
            any = true;
            double unit = switch (part.group(2)) {
                case "h" -> Duration.ofHours(1).toMillis();
                case "m" -> Duration.ofMinutes(1).toMillis();
                case "s" -> Duration.ofSeconds(1).toMillis();
                case "ms" -> 1;
                default -> 0.001;
            };
            millis += Double.parseDouble(part.group(1)) * unit;
        }
        return any ? (int) Math.ceil(millis / 1000) : null;
    }
}
