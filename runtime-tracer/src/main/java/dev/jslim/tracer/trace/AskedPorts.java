package dev.jslim.tracer.trace;

import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.ready.Ready;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All the TCP ports that a run may connect to: what has to be published where nothing else works. */
final class AskedPorts {
    private AskedPorts() {}

    /** Returns them in ascending order. */
    static List<Integer> of(RunOptions options, ImageInfo image) {
        Set<Integer> ports = new TreeSet<>(options.ports(image));
        for (Probe probe : options.probes()) {
            ports.add(named(probe));
        }
        ports.add(
                switch (options.probing().ready()) {
                    case Ready.Http http -> named(http.request());
                    case Ready.Tcp tcp -> tcp.port();
                    case Ready.Redis redis -> redis.port();
                    case Ready.Postgres postgres -> postgres.port();
                    case Ready.Auto _, Ready.Healthcheck _, Ready.Log _ -> 0;
                });
        ports.remove(0);
        return List.copyOf(ports);
    }

    /** The port that a probe names, or 0. */
    private static int named(Probe probe) {
        return switch (probe) {
            case Probe.Http http -> http.target().port();
            case Probe.WebSocket socket -> socket.target().port();
            case Probe.Tcp tcp -> tcp.port();
            case Probe.Redis redis -> redis.port();
            case Probe.Postgres postgres -> postgres.port();
            case Probe.Exec _, Probe.Run _, Probe.Health _, Probe.Exit _ -> 0;
        };
    }
}
