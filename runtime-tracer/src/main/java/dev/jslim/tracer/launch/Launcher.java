package dev.jslim.tracer.launch;

import dev.jslim.tracer.engine.Capability;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.sensor.SensorBinary;
import dev.jslim.tracer.sensor.SensorEngine;
import dev.jslim.tracer.sensor.SensorOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates containers whose command runs under the sensor. */
public final class Launcher {
    private final Session session;
    private final ContainerEngine engine;

    /** Creates containers of the session. */
    public Launcher(Session session) {
        this.session = session;
        this.engine = session.engine();
    }

    /**
     * Returns a container, not started, that runs a program as an untraced one does: same user, same rights.
     *
     * @param plain the untraced one
     * @param addCapabilities whether the recorder gets capabilities of its own
     * @param how the recorder is told of system calls, or null for the best way that works
     * @throws dev.jslim.analyzer.JslimException.ProbeFailed if the image's user does not exist
     * @throws dev.jslim.analyzer.JslimException.EngineUnavailable if the engine refuses
     */
    public Launched create(
            ImageInfo image,
            ContainerSpec plain,
            List<String> program,
            boolean addCapabilities,
            @Nullable SensorEngine how) {
        Overrides overrides = plain.overrides();
        SensorBinary binary = SensorBinary.forArchitecture(engine.info().architecture());
        SensorOptions unforced = addCapabilities ? restoring(image, overrides) : SensorOptions.plain(SensorOptions.LOG);
        SensorOptions sensor = unforced.with(how);
        ContainerSpec spec = plain.with(addCapabilities ? forRecorder(overrides) : overrides)
                .running(sensor.entrypoint(program))
                .withVolume(SensorOptions.DIRECTORY)
                .withoutHealthcheck();
        String container = session.createContainer(spec, "trace");
        engine.copyIn(container, SensorOptions.DIRECTORY, SensorFiles.tar(binary));
        return new Launched(container, sensor, addCapabilities);
    }

    private static Overrides forRecorder(Overrides overrides) {
        Set<String> added = new LinkedHashSet<>(overrides.addedCapabilities());
        Rights.RECORDER.forEach(each -> added.add(each.name()));
        return overrides.with(change -> change.user("0").groups(List.of()).addedCapabilities(List.copyOf(added)));
    }

    private SensorOptions restoring(ImageInfo image, Overrides overrides) {
        ContainerUser user = ContainerUser.of(overrides.user(image), overrides.groups(), accounts(image));
        boolean hasHome = Stream.concat(image.environment().stream(), overrides.environment().stream())
                .filter(each -> each.startsWith("HOME="))
                .reduce((_, last) -> last)
                .map(last -> last.length() > "HOME=".length())
                .orElse(false);
        return new SensorOptions(
                SensorOptions.LOG,
                user.identity(),
                hasHome ? null : user.home(),
                Capability.mask(Rights.bounding(overrides)),
                Rights.denied(overrides, engine.info().version()));
    }

    /** Who is known in the image; its files can only be read through a container. */
    private Accounts accounts(ImageInfo image) {
        String container = session.createContainer(
                ContainerSpec.of(image.id()).running(List.of("/")).withoutHealthcheck(), "accounts");
        try {
            return Accounts.parse(
                    ContainerFiles.text(engine, container, "/etc/passwd"),
                    ContainerFiles.text(engine, container, "/etc/group"));
        } finally {
            session.removeContainer(container);
        }
    }
}
