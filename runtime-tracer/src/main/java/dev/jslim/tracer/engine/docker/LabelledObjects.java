package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.command.ListVolumesResponse;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Image;
import dev.jslim.tracer.engine.EngineObject;
import dev.jslim.tracer.engine.EngineObject.Kind;
import java.util.ArrayList;
import java.util.List;

/** Lists what carries a label. */
final class LabelledObjects {
    private LabelledObjects() {}

    /**
     * @param filter {@code label} or {@code label=value}
     */
    static List<EngineObject> list(DockerClient client, String filter) {
        List<EngineObject> found = new ArrayList<>();
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(filter))
                .exec()) {
            found.add(new EngineObject(Kind.CONTAINER, container.getId()));
        }
        for (Image image : client.listImagesCmd().withLabelFilter(filter).exec()) {
            found.add(new EngineObject(Kind.IMAGE, image.getId()));
        }
        ListVolumesResponse volumes =
                client.listVolumesCmd().withFilter("label", List.of(filter)).exec();
        if (volumes.getVolumes() != null) {
            for (InspectVolumeResponse volume : volumes.getVolumes()) {
                found.add(new EngineObject(Kind.VOLUME, volume.getName()));
            }
        }
        return found;
    }
}
