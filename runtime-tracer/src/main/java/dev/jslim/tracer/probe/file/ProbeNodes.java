package dev.jslim.tracer.probe.file;

import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;
import dev.jslim.tracer.probe.Expected;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.probe.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list of probes: lines as on the command line, or mappings. */
final class ProbeNodes {
    private static final int MOST = 1000;

    private final List<Problem> problems;

    /** Reads probes; tells what is wrong. */
    ProbeNodes(List<Problem> problems) {
        this.problems = problems;
    }

    List<Probe> list(Yaml root) {
        List<Probe> probes = new ArrayList<>();
        if (!(root instanceof Yaml.Items items)) {
            if (!(root instanceof Yaml.Scalar scalar && scalar.type() == ScalarType.NOTHING)) {
                problems.add(Problem.at(root, "probes are a list, not " + root.kind() + "; begin each with '- '"));
            }
            return probes;
        }
        if (items.values().size() > MOST) {
            problems.add(Problem.at(root, "these are more than " + MOST + " probes"));
            return probes;
        }
        for (Yaml each : items.values()) {
            Probe probe = one(each);
            if (probe != null) {
                probes.add(probe);
            }
        }
        return probes;
    }

    private @Nullable Probe one(Yaml node) {
        return switch (node) {
            case Yaml.Scalar scalar ->
                new Fields(new Yaml.Table(List.of(), scalar.place()), problems)
                        .read(scalar, () -> Probes.of(scalar.text()));
            case Yaml.Table table -> mapping(new Fields(table, problems));
            case Yaml.Items _ -> {
                problems.add(Problem.at(node, "a probe is a line or a mapping, not a list"));
                yield null;
            }
        };
    }

    private @Nullable Probe mapping(Fields fields) {
        if (fields.has("exec")) {
            fields.only("a command", Set.of("exec"));
            return fields.read(fields.whole(), () -> Probes.exec(fields.text("exec", "")));
        }
        if (fields.has("ws")) {
            return webSocket(fields);
        }
        if (fields.has("tcp")) {
            fields.only("a connection", Set.of("tcp", "send", "expect"));
            return new Probe.Tcp(fields.port("tcp"), fields.text("send", ""), fields.text("expect", ""));
        }
        if (fields.has("redis")) {
            return redis(fields);
        }
        if (fields.has("postgres")) {
            fields.only("a start of a PostgreSQL connection", Set.of("postgres"));
            return new Probe.Postgres(fields.port("postgres"));
        }
        return new RequestNode(fields, problems).read();
    }

    private @Nullable Probe webSocket(Fields fields) {
        fields.only("a WebSocket", Set.of("ws", "headers", "basicAuth", "send", "expect"));
        RequestNode request = new RequestNode(fields, problems);
        String place = fields.text("ws", "");
        Target target = fields.read(fields.whole(), () -> ((Probe.WebSocket) Probes.of("WS " + place)).target());
        Expected expected = request.expected();
        return target == null
                ? null
                : new Probe.WebSocket(target, request.headers(), request.user(), fields.texts("send"), expected);
    }

    private @Nullable Probe redis(Fields fields) {
        fields.only("a command of Redis", Set.of("redis", "port", "password", "expect"));
        int port = fields.port("port");
        String password = fields.text("password", "");
        String expect = fields.text("expect", "");
        if (fields.get("redis") instanceof Yaml.Items) {
            return new Probe.Redis(port, password, fields.texts("redis"), expect);
        }
        Probe line = fields.read(fields.whole(), () -> Probes.of("REDIS " + fields.text("redis", "")));
        return line instanceof Probe.Redis redis ? new Probe.Redis(port, password, redis.command(), expect) : null;
    }
}
