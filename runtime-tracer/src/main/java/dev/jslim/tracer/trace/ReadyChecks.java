package dev.jslim.tracer.trace;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.ExecResult;
import dev.jslim.tracer.engine.Host;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Target;
import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.ready.HealthCheck;
import dev.jslim.tracer.probe.ready.HttpCheck;
import dev.jslim.tracer.probe.ready.LogCheck;
import dev.jslim.tracer.probe.ready.PortCheck;
import dev.jslim.tracer.probe.ready.ProtocolCheck;
import dev.jslim.tracer.probe.ready.Ready;
import dev.jslim.tracer.probe.ready.ReadyCheck;
import dev.jslim.tracer.probe.ready.TcpCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chooses what shows that an application is ready: what the user says, otherwise what goes with its probes and ports. */
final class ReadyChecks {

    private final RunOptions options;
    private final ImageInfo image;
    private final List<Integer> ports;
    private final Surroundings around;

    /**
     * What checks need.
     *
     * @param host where the container's ports are
     * @param run runs a command in it
     * @param log returns what it has printed
     * @param beforeRequest is run before each request that may be the first to be answered
     */
    record Surroundings(
            Host host, Function<List<String>, ExecResult> run, Supplier<List<String>> log, Runnable beforeRequest) {}

    private ReadyChecks(RunOptions options, ImageInfo image, List<Integer> ports, Surroundings around) {
        this.options = options;
        this.image = image;
        this.ports = ports;
        this.around = around;
    }

    /**
     * Returns the checks, each of which has to succeed before the next is asked; none if nothing is waited for.
     *
     * @throws InputInvalid if what is asked for cannot be waited for
     */
    static List<ReadyCheck> of(RunOptions options, ImageInfo image, List<Integer> ports, Surroundings around) {
        return new ReadyChecks(options, image, ports, around).choose();
    }

    private List<ReadyCheck> choose() {
        Ready ready = options.probing().ready();
        Probe.Http request = firstRequest();
        List<ReadyCheck> checks = new ArrayList<>();
        switch (ready) {
            case Ready.Auto _ -> {
                if (request == null) {
                    checks.addAll(byPorts());
                }
            }
            case Ready.Http http -> request = http.request();
            case Ready.Tcp tcp ->
                checks.add(new TcpCheck(around.host(), tcp.port() > 0 ? List.of(tcp.port()) : some("tcp")));
            case Ready.Redis redis -> checks.add(redis(redis.port()));
            case Ready.Postgres postgres -> checks.add(postgres(postgres.port()));
            case Ready.Healthcheck _ -> checks.add(healthcheck());
            case Ready.Log log -> checks.add(new LogCheck(around.log(), log.pattern()));
        }
        if (request != null) {
            int port = request.target().port();
            checks.add(new HttpCheck(
                    around.host(),
                    port > 0 ? List.of(port) : some(request.text()),
                    request,
                    sources(),
                    around.beforeRequest()));
        }
        return checks;
    }

    private List<ReadyCheck> byPorts() {
        List<Probe> probes = options.probes();
        for (Probe probe : probes) {
            switch (probe) {
                case Probe.Redis redis -> {
                    return List.of(redis(redis.port()));
                }
                case Probe.Postgres postgres -> {
                    return List.of(postgres(postgres.port()));
                }
                case Probe.Tcp tcp -> {
                    List<Integer> at = tcp.port() > 0 ? List.of(tcp.port()) : some(tcp.text());
                    return List.of(new TcpCheck(around.host(), at));
                }
                case Probe.Http _, Probe.WebSocket _, Probe.Exec _, Probe.Run _, Probe.Health _, Probe.Exit _ -> {}
            }
        }
        return ports.isEmpty()
                ? List.of()
                : List.of(new PortCheck(around.host(), ports, probes.isEmpty(), sources(), around.beforeRequest()));
    }

    private ReadyCheck redis(int port) {
        return ProtocolCheck.redis(
                around.host(), port(port, Probe.Redis.USUAL_PORT), sources(), around.beforeRequest());
    }

    private ReadyCheck postgres(int port) {
        return ProtocolCheck.postgres(
                around.host(), port(port, Probe.Postgres.USUAL_PORT), sources(), around.beforeRequest());
    }

    private int port(int asked, int usual) {
        return asked > 0 ? asked : ports.isEmpty() || ports.contains(usual) ? usual : ports.getFirst();
    }

    private ReadyCheck healthcheck() {
        if (image.healthcheck().isEmpty()) {
            throw new InputInvalid("the image has no HEALTHCHECK to wait for", "wait for something else with --ready");
        }
        List<String> command = new Probe.Health(image.healthcheck()).arguments();
        return new HealthCheck(
                () -> around.run().apply(command), image.healthTiming().interval());
    }

    private List<Integer> some(String what) {
        if (ports.isEmpty()) {
            throw new InputInvalid("the image exposes no port to send " + what + " to", "name it with --port NUMBER");
        }
        return ports;
    }

    private Sources sources() {
        return options.probing().sources();
    }

    /** The request that shows that it is ready; null if no probe is one. */
    private Probe.@Nullable Http firstRequest() {
        Probe.Http root = options.probing().described().isEmpty()
                ? null
                : new Probe.Http("GET", options.probing().described().getFirst().path());
        for (Probe probe : options.probes()) {
            if (probe instanceof Probe.Http http) {
                if (http.method().equals("GET") || http.method().equals("HEAD")) {
                    return http;
                }
                root = root == null ? rootAt(http.target()) : root;
            } else if (probe instanceof Probe.WebSocket socket && root == null) {
                root = rootAt(socket.target());
            }
        }
        return root;
    }

    private static Probe.Http rootAt(Target target) {
        String scheme = target.scheme().replace("ws", "http");
        return new Probe.Http("GET", "/").at(new Target(scheme, target.port(), "/"));
    }
}
