package dev.jslim.tracer.probe.openapi;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.tracer.probe.Probe;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests for the operations of an interface, from its description.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3</a>
 * @see <a href="https://spec.openapis.org/oas/v2.0">OpenAPI 2, once Swagger</a>
 */
public final class OpenApi {
    /** As many operations are asked for. */
    public static final int MOST = 500;

    private static final List<String> METHODS =
            List.of("get", "head", "options", "post", "put", "patch", "delete", "trace");

    private final Spec spec;
    private final String name;
    private final Set<String> methods;
    private final List<Probe> probes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int left;

    /**
     * What a description gave.
     *
     * @param probes in its order; any answer will do, since nobody knows what made-up values lead to
     * @param notes what the user has to know, one sentence each
     */
    public record Requests(List<Probe> probes, List<String> notes) {
        public Requests {
            probes = List.copyOf(probes);
            notes = List.copyOf(notes);
        }
    }

    private OpenApi(Yaml root, String name, Set<String> methods) {
        this.spec = new Spec(root);
        this.name = name;
        this.methods = methods;
    }

    /**
     * Returns the requests that a description leads to.
     *
     * @param bytes JSON or YAML
     * @param name what it is called in messages
     * @param methods those that are asked for, in capitals
     * @throws InputInvalid if it is no description
     */
    public static Requests requests(byte[] bytes, String name, Set<String> methods) {
        YamlFile file = YamlFile.document(bytes);
        Yaml root = file.root();
        if (!file.problems().isEmpty() || root == null) {
            Problem problem = file.problems().isEmpty()
                    ? new Problem(1, 1, "it is empty")
                    : file.problems().getFirst();
            throw new InputInvalid(
                    name + ":" + problem.line() + ":" + problem.column() + ": " + problem.message(),
                    "--openapi takes an OpenAPI 3 or Swagger 2 description in JSON or YAML");
        }
        return new OpenApi(root, name, methods).all();
    }

    private Requests all() {
        Yaml root = spec.root();
        if (spec.text(root, "openapi").isEmpty() && spec.text(root, "swagger").isEmpty()) {
            throw new InputInvalid(
                    name + " is no OpenAPI description: it has neither 'openapi' nor 'swagger'",
                    "--openapi takes an OpenAPI 3 or Swagger 2 description in JSON or YAML");
        }
        String prefix = prefix();
        for (Yaml.Entry path : spec.entries(root, "paths")) {
            Yaml item = spec.resolved(path.value());
            for (String method : METHODS) {
                Yaml operation = spec.get(item, method);
                if (operation != null) {
                    take(
                            method.toUpperCase(Locale.ROOT),
                            prefix,
                            path.key(),
                            operation,
                            spec.items(item, "parameters"));
                }
            }
        }
        if (left > 0) {
            notes.add(left + (left == 1 ? " operation" : " operations") + " of " + name
                    + " may change things and " + (left == 1 ? "is" : "are")
                    + " not asked for; --openapi-methods all asks for them too");
        }
        if (probes.size() == MOST) {
            notes.add("only the first " + MOST + " operations of " + name + " are asked for");
        }
        return new Requests(probes, notes);
    }

    private void take(String method, String prefix, Yaml.Scalar path, Yaml operation, List<Yaml> shared) {
        if (!methods.contains(method)) {
            left++;
        } else if (probes.size() < MOST) {
            try {
                probes.add(new Operation(spec, operation, shared).request(method, prefix, path.text()));
            } catch (InputInvalid e) {
                notes.add(name + ":" + path.place().line() + ": " + method + " " + path.text() + " is not asked for: "
                        + e.getMessage());
            }
        }
    }

    /** What stands before all paths. */
    private String prefix() {
        Yaml server = spec.items(spec.root(), "servers").stream().findFirst().orElse(null);
        String url = server == null ? spec.text(spec.root(), "basePath") : filled(server, spec.text(server, "url"));
        try {
            String path = URI.create(url).getRawPath();
            return path == null ? "" : path.startsWith("/") ? path.replaceAll("/+$", "") : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String filled(@Nullable Yaml server, String url) {
        String filled = url;
        for (Yaml.Entry variable : spec.entries(server, "variables")) {
            filled = filled.replace("{" + variable.key().text() + "}", spec.text(variable.value(), "default"));
        }
        return filled;
    }
}
