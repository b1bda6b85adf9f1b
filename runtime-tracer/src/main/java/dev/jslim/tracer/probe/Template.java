package dev.jslim.tracer.probe;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that name variables of the environment as <code>${NAME}</code>: they are kept as they stand in files and messages, so that no secret
 * gets there, and filled in when they are sent. <code>$${NAME}</code> is sent as <code>${NAME}</code>.
 */
public final class Template {
    private static final Pattern NAME = Pattern.compile("\\$(\\$?)\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    private Template() {}

    /** Returns whether a text names a variable. */
    public static boolean names(String text) {
        return !variables(text).isEmpty();
    }

    /** Returns the names of the variables, in order. */
    public static List<String> variables(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).isEmpty()) {
                names.add(matcher.group(2));
            }
        }
        return names;
    }

    /**
     * Returns the text with the values.
     *
     * @throws InputInvalid naming a variable that is not set
     */
    public static String fill(String text, Map<String, String> environment) {
        return NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty()
                                ? value(match.group(2), environment)
                                : match.group().substring(1)));
    }

    private static String value(String name, Map<String, String> environment) {
        String value = environment.get(name);
        if (value == null) {
            throw new InputInvalid(
                    "a probe needs the environment variable " + name + ", which is not set",
                    "set it: " + name + "=… jslim …; what is to be sent as it stands is written $${" + name + "}");
        }
        return value;
    }
}
