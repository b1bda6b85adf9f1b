package dev.jslim.tracer.trace;

import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.probe.Probe;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an application is run and what it is asked; the same for the original and for what is made of it.
 *
 * @param probes in this order; empty to crawl from {@code /} if the image exposes a port
 * @param port where it listens, or null for the ports that the image exposes
 * @param readyTimeout how long it may take until it answers
 * @param overrides what of the image's configuration is replaced
 * @param probing how it is asked
 * @param services what it needs around it
 * @param tracing how it is watched where it is traced
 */
public record RunOptions(
        List<Probe> probes,
        @Nullable Integer port,
        Duration readyTimeout,
        Overrides overrides,
        Probing probing,
        BackingServices services,
        Tracing tracing) {
    /** What there is without options. */
    public static final RunOptions DEFAULT = new RunOptions(List.of(), null, Duration.ofSeconds(60), Overrides.NONE);

    public RunOptions {
        probes = List.copyOf(probes);
    }

    /** Options that ask and watch as is usual. */
    public RunOptions(List<Probe> probes, @Nullable Integer port, Duration readyTimeout, Overrides overrides) {
        this(probes, port, readyTimeout, overrides, Probing.DEFAULT, BackingServices.NONE, Tracing.DEFAULT);
    }

    /** Returns the TCP ports of an image's application: those it exposes, unless one was given. */
    List<Integer> ports(ImageInfo image) {
        return port == null ? image.tcpPorts() : List.of(port);
    }

    /** Returns the container that an image is run in. */
    ContainerSpec container(ImageInfo image) {
        return ContainerSpec.of(image.id()).with(overrides).withPorts(AskedPorts.of(this, image));
    }

    /** Returns this with exactly these probes, to which no crawl adds any. */
    public RunOptions withProbes(List<? extends Probe> all) {
        return new RunOptions(List.copyOf(all), port, readyTimeout, overrides, probing.replayed(), services, tracing);
    }

    /** Returns this with another timeout. */
    public RunOptions withReadyTimeout(Duration timeout) {
        return new RunOptions(probes, port, timeout, overrides, probing, services, tracing);
    }

    /** Returns this with exactly these overrides. */
    public RunOptions with(Overrides all) {
        return new RunOptions(probes, port, readyTimeout, all, probing, services, tracing);
    }

    /** Returns this, asked in another way. */
    public RunOptions with(Probing other) {
        return new RunOptions(probes, port, readyTimeout, overrides, other, services, tracing);
    }

    /** Returns this with other services around it. */
    public RunOptions with(BackingServices others) {
        return new RunOptions(probes, port, readyTimeout, overrides, probing, others, tracing);
    }

    /** Returns this, listening elsewhere. */
    public RunOptions withPort(int number) {
        return new RunOptions(probes, number, readyTimeout, overrides, probing, services, tracing);
    }

    /** Returns this, watched in another way. */
    public RunOptions with(Tracing other) {
        return new RunOptions(probes, port, readyTimeout, overrides, probing, services, other);
    }
}
