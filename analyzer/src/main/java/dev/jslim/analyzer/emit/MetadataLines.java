package dev.jslim.analyzer.emit;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.rewrite.ImageMetadata;
import dev.jslim.analyzer.rewrite.ImageMetadata.HealthCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prints image metadata as the instructions that make it. */
final class MetadataLines {
    private final char escape;
    private final List<String> lines = new ArrayList<>();

    private MetadataLines(char escape) {
        this.escape = escape;
    }

    /**
     * Returns the instructions that turn a stage that has {@code inherited} into one that has {@code wanted}, upper case.
     *
     * @param escape the escape character of the Dockerfile
     * @throws JslimException.InputInvalid if a value cannot be written in a Dockerfile
     */
    static List<String> of(ImageMetadata wanted, ImageMetadata inherited, char escape) {
        MetadataLines printer = new MetadataLines(escape);
        printer.pairs("ENV", missing(wanted.env(), inherited.env()));
        printer.pairs("LABEL", missing(wanted.labels(), inherited.labels()));
        if (!wanted.shell().equals(inherited.shell()) && !wanted.shell().isEmpty()) {
            printer.line("SHELL " + json(wanted.shell()));
        }
        if (!wanted.workdir().equals(inherited.workdir())) {
            printer.line("WORKDIR " + printer.word(wanted.workdir().isEmpty() ? "/" : wanted.workdir()));
        }
        for (String port : missing(wanted.ports(), inherited.ports())) {
            printer.line("EXPOSE " + printer.word(port));
        }
        List<String> volumes = missing(wanted.volumes(), inherited.volumes());
        if (!volumes.isEmpty()) {
            printer.line("VOLUME " + json(volumes.stream().map(printer::escaped).toList()));
        }
        if (!wanted.stopSignal().equals(inherited.stopSignal())) {
            printer.line("STOPSIGNAL " + (wanted.stopSignal().isEmpty() ? "SIGTERM" : wanted.stopSignal()));
        }
        printer.healthCheck(wanted.healthCheck(), inherited.healthCheck());
        if (!wanted.user().equals(inherited.user())) {
            printer.line("USER " + printer.word(wanted.user().isEmpty() ? "root" : wanted.user()));
        }
        printer.start(wanted, inherited);
        for (String trigger : wanted.onBuild()) {
            printer.line("ONBUILD " + trigger);
        }
        return printer.lines;
    }

    private void start(ImageMetadata wanted, ImageMetadata inherited) {
        List<String> entrypoint = orEmpty(wanted.entrypoint());
        boolean entrypointChanges = !entrypoint.equals(orEmpty(inherited.entrypoint()));
        if (entrypointChanges) {
            line("ENTRYPOINT " + json(entrypoint));
        }
        List<String> command = orEmpty(wanted.command());
        // Setting ENTRYPOINT resets a CMD that was inherited.
        List<String> now = entrypointChanges && !entrypoint.isEmpty() ? List.of() : orEmpty(inherited.command());
        if (!command.equals(now)) {
            line("CMD " + json(command));
        }
    }

    private void healthCheck(@Nullable HealthCheck wanted, @Nullable HealthCheck inherited) {
        if (Objects.equals(wanted, inherited)) {
            return;
        }
        if (wanted == null || wanted.test().getFirst().equals("NONE")) {
            line("HEALTHCHECK NONE");
            return;
        }
        StringBuilder text = new StringBuilder("HEALTHCHECK");
        duration(text, "interval", wanted.interval());
        duration(text, "timeout", wanted.timeout());
        duration(text, "start-period", wanted.startPeriod());
        duration(text, "start-interval", wanted.startInterval());
        if (wanted.retries() > 0) {
            text.append(" --retries=").append(wanted.retries());
        }
        List<String> rest = wanted.test().subList(1, wanted.test().size());
        boolean shell = wanted.test().getFirst().equals("CMD-SHELL");
        line(text + " CMD " + (shell ? String.join(" ", rest) : json(rest)));
    }

    private static void duration(StringBuilder text, String name, long nanoseconds) {
        if (nanoseconds <= 0) {
            return;
        }
        text.append(" --").append(name).append('=');
        if (nanoseconds % 1_000_000_000 == 0) {
            text.append(nanoseconds / 1_000_000_000).append('s');
        } else if (nanoseconds % 1_000_000 == 0) {
            text.append(nanoseconds / 1_000_000).append("ms");
        } else {
            text.append(nanoseconds).append("ns");
        }
    }

    private void pairs(String keyword, Map<String, String> pairs) {
        StringBuilder text = new StringBuilder(keyword);
        String separator = " ";
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            text.append(separator)
                    .append(keyword.equals("LABEL") ? quoted(pair.getKey()) : pair.getKey())
                    .append('=')
                    .append(quoted(pair.getValue()));
            separator = " " + escape + "\n    ";
        }
        if (!pairs.isEmpty()) {
            lines.add(text.toString());
            pairs.forEach((key, value) -> requireOneLine(keyword + " " + key, key + value));
        }
    }

    private void line(String text) {
        requireOneLine(text.substring(0, text.indexOf(' ')), text);
        lines.add(text);
    }

    private static void requireOneLine(String what, String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new JslimException.InputInvalid(
                    what + " of the image has a line break, which no Dockerfile can express",
                    "set it without a line break, or use jslim minify, which copies the configuration as it is");
        }
    }

    /** A word as it is, or quoted where the builder would split or expand it. */
    private String word(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c <= ' ' || c == '"' || c == '\'' || c == '$' || c == escape || c == '#') {
                return quoted(value);
            }
        }
        return value;
    }

    private String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '"' || c == '$' || c == escape) {
                text.append(escape);
            }
            text.append(c);
        }
        return text.append('"').toString();
    }

    /** Words of a JSON array are still expanded, where the instruction expands variables at all. */
    private String escaped(String value) {
        return value.replace("$", escape + "$");
    }

    /** Returns a JSON array of strings on one line. */
    static String json(List<String> words) {
        StringBuilder text = new StringBuilder("[");
        for (String word : words) {
            text.append(text.length() == 1 ? "\"" : ", \"");
            for (int at = 0; at < word.length(); at++) {
                char c = word.charAt(at);
                switch (c) {
                    case '"', '\\' -> text.append('\\').append(c);
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    case '\t' -> text.append("\\t");
                    default -> {
                        if (c < ' ') {
                            text.append("\\u00")
                                    .append(Character.forDigit(c >> 4, 16))
                                    .append(Character.forDigit(c & 15, 16));
                        } else {
                            text.append(c);
                        }
                    }
                }
            }
            text.append('"');
        }
        return text.append(']').toString();
    }

    private static Map<String, String> missing(Map<String, String> wanted, Map<String, String> inherited) {
        Map<String, String> all = wanted instanceof SortedMap ? new TreeMap<>() : new LinkedHashMap<>();
        wanted.forEach((key, value) -> {
            if (!value.equals(inherited.get(key))) {
                all.put(key, value);
            }
        });
        return all;
    }

    private static List<String> missing(Collection<String> wanted, Collection<String> inherited) {
        return wanted.stream().filter(each -> !inherited.contains(each)).toList();
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }
}
