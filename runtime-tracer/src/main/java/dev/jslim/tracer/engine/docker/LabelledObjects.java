package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.command.ListVolumesResponse;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.Network;
import dev.jslim.tracer.engine.EngineObject;
import dev.jslim.tracer.engine.EngineObject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists what carries a label. */
final class LabelledObjects {
    private LabelledObjects() {}

    /**
     * @param value that the label must have, or empty for any
     */
    static List<EngineObject> list(DockerClient client, String label, String value) {
        String filter = value.isEmpty() ? label : label + "=" + value;
        List<EngineObject> found = new ArrayList<>();
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(filter))
                .exec()) {
            found.add(new EngineObject(Kind.CONTAINER, container.getId(), value(container.getLabels(), label)));
        }
        for (Image image : client.listImagesCmd().withLabelFilter(filter).exec()) {
            found.add(new EngineObject(Kind.IMAGE, image.getId(), value(image.getLabels(), label)));
        }
        for (Network network :
                client.listNetworksCmd().withFilter("label", List.of(filter)).exec()) {
            found.add(new EngineObject(Kind.NETWORK, network.getId(), value(network.getLabels(), label)));
        }
        ListVolumesResponse volumes =
                client.listVolumesCmd().withFilter("label", List.of(filter)).exec();
        if (volumes.getVolumes() != null) {
            for (InspectVolumeResponse volume : volumes.getVolumes()) {
                found.add(new EngineObject(Kind.VOLUME, volume.getName(), value(volume.getLabels(), label)));
            }
        }
        return found;
    }

    private static String value(@Nullable Map<String, String> labels, String label) {
        return labels == null ? "" : labels.getOrDefault(label, "");
    }
}
