package dev.jslim.tracer.probe.file;

import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.tracer.probe.Body;
import dev.jslim.tracer.probe.Expected;
import dev.jslim.tracer.probe.FileContent;
import dev.jslim.tracer.probe.FormPart;
import dev.jslim.tracer.probe.Header;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as a mapping. */
final class RequestNode {
    private static final Set<String> KEYS = Set.of(
            "method",
            "path",
            "headers",
            "body",
            "json",
            "form",
            "files",
            "basicAuth",
            "expect",
            "exec",
            "ws",
            "tcp",
            "redis",
            "postgres");
    private static final String JSON = "application/json";

    private final Fields fields;
    private final List<Problem> problems;

    RequestNode(Fields fields, List<Problem> problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** Returns the request, or null if something is wrong, which was told then. */
    @Nullable
    Probe read() {
        int before = problems.size();
        fields.only("a probe", KEYS);
        List<Header> headers = new ArrayList<>(headers());
        Body body = body(headers);
        String user = user();
        Expected expected = expected();
        if (!fields.has("path") && problems.size() == before) {
            problems.add(
                    Problem.at(fields.whole(), "a request has a path; others have exec, ws, tcp, redis or postgres"));
        }
        String method = fields.text("method", body instanceof Body.None ? "GET" : "POST")
                .toUpperCase(Locale.ROOT);
        String path = fields.text("path", "/");
        Yaml at = fields.get("path");
        Probe line = at == null || path.isEmpty() ? null : fields.read(at, () -> Probes.request(method, path));
        return problems.size() == before && line instanceof Probe.Http http
                ? new Probe.Http(http.method(), http.target(), headers, user, body, expected)
                : null;
    }

    List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        fields.values("headers").forEach((name, value) -> {
            String text = fields.text(value, "a text");
            Header header = fields.read(value, () -> Header.of(name, text));
            if (header != null) {
                headers.add(header);
            }
        });
        return headers;
    }

    String user() {
        Yaml value = fields.get("basicAuth");
        if (value instanceof Yaml.Table table) {
            Fields inner = new Fields(table, problems);
            inner.only("basicAuth", Set.of("user", "password"));
            return inner.text("user", "") + ":" + inner.text("password", "");
        }
        String text = fields.text("basicAuth", "");
        if (value != null && text.indexOf(':') < 0) {
            problems.add(Problem.at(value, "basicAuth takes name:password, best with a variable: 'me:${PASSWORD}'"));
        }
        return text;
    }

    Expected expected() {
        Yaml value = fields.get("expect");
        Fields inner = value instanceof Yaml.Table table ? new Fields(table, problems) : fields;
        String key = value instanceof Yaml.Table ? "status" : "expect";
        if (inner != fields) {
            inner.only("expect", Set.of("status", "text"));
        }
        Yaml statuses = inner.get(key);
        String written = String.join(",", inner.texts(key));
        List<Expected.Range> ranges =
                statuses == null ? List.of() : inner.read(statuses, () -> Expected.statuses(written));
        return new Expected(ranges == null ? List.of() : ranges, inner == fields ? "" : inner.text("text", ""));
    }

    private Body body(List<Header> headers) {
        List<String> given = Set.of("body", "json", "form").stream()
                .filter(fields::has)
                .sorted()
                .toList();
        if (given.size() > 1 || (fields.has("files") && !given.isEmpty() && !given.contains("form"))) {
            problems.add(Problem.at(fields.whole(), "a request has one body: body, json, or form and files"));
        }
        if (fields.has("files")) {
            List<FormPart> parts = new ArrayList<>();
            fields.values("form").forEach((name, value) -> add(parts, FormParts.text(fields, name, value)));
            fields.values("files").forEach((name, value) -> add(parts, FormParts.file(fields, problems, name, value)));
            return new Body.Multipart(parts);
        }
        if (fields.has("form")) {
            List<Body.Part> parts = new ArrayList<>();
            for (Map.Entry<String, Yaml> field : fields.values("form").entrySet()) {
                parts.add(new Body.Field(field.getKey(), fields.text(field.getValue(), "a text")));
            }
            return new Body.Data(parts);
        }
        Yaml json = fields.get("json");
        if (json != null) {
            if (headers.stream().noneMatch(header -> header.is("Content-Type"))) {
                headers.add(Header.of("Content-Type", JSON));
            }
            return new Body.Data(List.of(new Body.Text(JsonText.of(json))));
        }
        if (fields.get("body") instanceof Yaml.Table table) {
            Fields inner = new Fields(table, problems);
            inner.only("body", Set.of("file"));
            return new Body.Data(List.of(new Body.Content(new FileContent(inner.text("file", ""), ""))));
        }
        return fields.has("body") ? new Body.Data(List.of(new Body.Text(fields.text("body", "")))) : new Body.None();
    }

    private static void add(List<FormPart> parts, @Nullable FormPart part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
