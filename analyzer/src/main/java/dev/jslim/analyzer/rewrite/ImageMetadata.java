package dev.jslim.analyzer.rewrite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an image configuration says besides its layers: how a container of it is started.
 *
 * @param env in the order of the configuration; ports and volumes are sorted
 * @param workdir empty for the root directory
 * @param user empty for root
 * @param ports such as {@code 80/tcp}
 * @param entrypoint null if there is none
 * @param command null if there is none
 * @param stopSignal empty for the default
 * @param shell empty for the default
 * @see <a href="https://github.com/moby/moby/blob/v20.10.24/image/spec/v1.2.md">Image specification 1.2</a>
 */
public record ImageMetadata(
        Map<String, String> env,
        String workdir,
        String user,
        Set<String> ports,
        Set<String> volumes,
        SortedMap<String, String> labels,
        @Nullable List<String> entrypoint,
        @Nullable List<String> command,
        @Nullable HealthCheck healthCheck,
        String stopSignal,
        List<String> shell,
        List<String> onBuild) {

    /** Labels that jslim puts on what it builds, to find and remove it again; they are no property of the user's image. */
    public static final String OWN_LABELS = "dev.jslim.";

    /**
     * HEALTHCHECK; times in nanoseconds, 0 for the default.
     *
     * @param test {@code NONE}, or {@code CMD} and arguments, or {@code CMD-SHELL} and a command line
     */
    public record HealthCheck(
            List<String> test, long interval, long timeout, long startPeriod, long startInterval, int retries) {}

    /** Reads the object {@code config} of an image configuration; what is missing there is empty here. */
    public static ImageMetadata of(JsonNode config) {
        Map<String, String> env = new LinkedHashMap<>();
        for (String pair : strings(config.path("Env"))) {
            int equals = pair.indexOf('=');
            env.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
        SortedMap<String, String> labels = new TreeMap<>();
        config.path("Labels").properties().forEach(label -> {
            if (!label.getKey().startsWith(OWN_LABELS)) {
                labels.put(label.getKey(), label.getValue().asText());
            }
        });
        return new ImageMetadata(
                env,
                config.path("WorkingDir").asText(""),
                config.path("User").asText(""),
                names(config.path("ExposedPorts")),
                names(config.path("Volumes")),
                labels,
                config.path("Entrypoint").isArray() ? strings(config.path("Entrypoint")) : null,
                config.path("Cmd").isArray() ? strings(config.path("Cmd")) : null,
                healthCheck(config.path("Healthcheck")),
                config.path("StopSignal").asText(""),
                strings(config.path("Shell")),
                strings(config.path("OnBuild")));
    }

    /** Returns what an image without any configuration has: that of {@code FROM scratch}, but for PATH, which builders add. */
    public static ImageMetadata none() {
        return of(MissingNode.getInstance());
    }

    /** Returns, one line each, what {@code other} has differently; empty if containers of both start in the same way. */
    public List<String> differences(ImageMetadata other) {
        List<String> all = new ArrayList<>();
        compare(all, "ENV", env, other.env);
        compare(all, "WORKDIR", root(workdir), root(other.workdir));
        compare(all, "USER", user, other.user);
        compare(all, "EXPOSE", ports, other.ports);
        compare(all, "VOLUME", volumes, other.volumes);
        compare(all, "LABEL", labels, other.labels);
        compare(all, "ENTRYPOINT", orEmpty(entrypoint), orEmpty(other.entrypoint));
        compare(all, "CMD", orEmpty(command), orEmpty(other.command));
        compare(all, "HEALTHCHECK", String.valueOf(healthCheck), String.valueOf(other.healthCheck));
        compare(all, "STOPSIGNAL", stopSignal, other.stopSignal);
        compare(all, "SHELL", shell, other.shell);
        compare(all, "ONBUILD", onBuild, other.onBuild);
        return all;
    }

    private static void compare(List<String> all, String what, Object mine, Object theirs) {
        if (!mine.equals(theirs)) {
            all.add(what + ": " + mine + " became " + theirs);
        }
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    private static String root(String workdir) {
        return workdir.isEmpty() ? "/" : workdir;
    }

    private static @Nullable HealthCheck healthCheck(JsonNode node) {
        List<String> test = strings(node.path("Test"));
        return test.isEmpty()
                ? null
                : new HealthCheck(
                        test,
                        node.path("Interval").asLong(),
                        node.path("Timeout").asLong(),
                        node.path("StartPeriod").asLong(),
                        node.path("StartInterval").asLong(),
                        node.path("Retries").asInt());
    }

    private static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(each -> all.add(each.asText()));
        return List.copyOf(all);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> all = new TreeSet<>();
        object.fieldNames().forEachRemaining(all::add);
        return all;
    }
}
