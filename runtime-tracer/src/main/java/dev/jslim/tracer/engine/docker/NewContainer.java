package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.VolumeOptions;
import dev.jslim.tracer.engine.ContainerSpec;
import java.util.ArrayList;
import java.util.List;

/** Our description of a container as the library's command. */
final class NewContainer {
    private NewContainer() {}

    static CreateContainerCmd command(DockerClient client, ContainerSpec spec) {
        CreateContainerCmd create = client.createContainerCmd(spec.image())
                .withLabels(spec.labels())
                .withEnv(spec.environment())
                .withHostConfig(HostConfig.newHostConfig().withMounts(mounts(spec)));
        if (spec.entrypoint() != null) {
            create = create.withEntrypoint(spec.entrypoint());
        }
        if (!spec.command().isEmpty()) {
            create = create.withCmd(spec.command());
        }
        if (spec.disableHealthcheck()) {
            create = create.withHealthcheck(new HealthCheck().withTest(List.of("NONE")));
        }
        return create;
    }

    private static List<Mount> mounts(ContainerSpec spec) {
        // A volume mount without a name is anonymous, and other than VOLUME it can carry our labels.
        List<Mount> mounts = new ArrayList<>();
        for (String path : spec.volumes()) {
            mounts.add(new Mount()
                    .withType(MountType.VOLUME)
                    .withTarget(path)
                    .withVolumeOptions(new VolumeOptions().withLabels(spec.labels())));
        }
        return mounts;
    }
}
