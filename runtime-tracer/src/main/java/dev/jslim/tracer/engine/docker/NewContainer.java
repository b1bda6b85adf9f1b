package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.VolumeOptions;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.Overrides;
import java.util.ArrayList;
import java.util.List;

/** Our description of a container as the library's command. */
final class NewContainer {
    private NewContainer() {}

    /** Returns the command; only the first network is part of it, as in the engine's API. */
    static CreateContainerCmd command(DockerClient client, ContainerSpec spec, Reach reach) {
        Overrides overrides = spec.overrides();
        CreateContainerCmd create = client.createContainerCmd(spec.image())
                .withLabels(spec.labels())
                .withEnv(overrides.environment())
                .withHostConfig(host(spec));
        if (!spec.ports().isEmpty() && PublishedPorts.arePossible(overrides.networks()) && reach.publishes()) {
            PublishedPorts.add(create, spec.ports(), reach.publishedAt());
        }
        if (overrides.entrypoint() != null) {
            create.withEntrypoint(overrides.entrypoint());
        }
        if (!overrides.command().isEmpty()) {
            create.withCmd(overrides.command());
        }
        if (!overrides.user().isEmpty()) {
            create.withUser(overrides.user());
        }
        if (!overrides.workingDirectory().isEmpty()) {
            create.withWorkingDir(overrides.workingDirectory());
        }
        if (!overrides.hostName().isEmpty()) {
            create.withHostName(overrides.hostName());
        }
        if (!overrides.stopSignal().isEmpty()) {
            create.withStopSignal(overrides.stopSignal());
        }
        if (overrides.stopTimeoutSeconds() != null) {
            create.withStopTimeout(overrides.stopTimeoutSeconds());
        }
        if (!overrides.aliases().isEmpty()) {
            create.withAliases(overrides.aliases());
        }
        if (spec.disableHealthcheck()) {
            create.withHealthcheck(new HealthCheck().withTest(List.of("NONE")));
        }
        return create;
    }

    private static HostConfig host(ContainerSpec spec) {
        Overrides overrides = spec.overrides();
        HostConfig host = HostConfig.newHostConfig()
                .withMounts(mounts(spec))
                .withCapAdd(capabilities("--cap-add", overrides.addedCapabilities()))
                .withCapDrop(capabilities("--cap-drop", overrides.droppedCapabilities()))
                .withSecurityOpts(overrides.securityOptions())
                .withExtraHosts(overrides.extraHosts().toArray(String[]::new))
                .withGroupAdd(overrides.groups())
                .withTmpFs(overrides.tmpfs());
        if (overrides.readOnly()) {
            host.withReadonlyRootfs(true);
        }
        if (!overrides.networks().isEmpty()) {
            host.withNetworkMode(overrides.networks().getFirst());
        }
        if (overrides.memoryBytes() != null) {
            host.withMemory(overrides.memoryBytes()).withMemorySwap(overrides.memoryBytes());
        }
        if (overrides.pidsLimit() != null) {
            host.withPidsLimit(overrides.pidsLimit());
        }
        return host;
    }

    private static Capability[] capabilities(String option, List<String> names) {
        List<Capability> all = new ArrayList<>();
        for (String name : names) {
            try {
                all.add(Capability.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new InputInvalid(
                        option + " " + name + " is no capability",
                        "capabilities(7) has their names, such as NET_RAW",
                        e);
            }
        }
        return all.toArray(Capability[]::new);
    }

    private static List<Mount> mounts(ContainerSpec spec) {
        List<Mount> mounts = new ArrayList<>();
        for (dev.jslim.tracer.engine.Mount mount : spec.overrides().mounts()) {
            mounts.add(
                    mount.isBind()
                            ? new Mount()
                                    .withType(MountType.BIND)
                                    .withSource(mount.source())
                                    .withTarget(mount.target())
                                    .withReadOnly(mount.readOnly())
                            : volume(
                                    mount.source(),
                                    mount.target(),
                                    mount.readOnly(),
                                    new VolumeOptions().withLabels(spec.labels())));
        }
        for (String path : spec.volumes()) {
            // What the image has at that path must not get in.
            mounts.add(volume(
                    "",
                    path,
                    false,
                    new VolumeOptions().withLabels(spec.labels()).withNoCopy(true)));
        }
        return mounts;
    }

    /** A volume mount without a name is anonymous, and other than VOLUME it can carry our labels, as a volume made by it does. */
    private static Mount volume(String name, String target, boolean readOnly, VolumeOptions options) {
        return new Mount()
                .withType(MountType.VOLUME)
                .withSource(name.isEmpty() ? null : name)
                .withTarget(target)
                .withReadOnly(readOnly)
                .withVolumeOptions(options);
    }
}
