package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a project of its own for the services that another one needs: nothing is built or published, nothing has a name that the
 * user's project has, and everything has our labels.
 */
final class ServicesFile {
    private static final List<String> DROPPED =
            List.of("build", "ports", "container_name", "profiles", "develop", "pull_policy", "scale");

    private final ComposeProject project;
    private final RunNames names;
    private final JsonMapper mapper = new JsonMapper();

    ServicesFile(ComposeProject project, RunNames names) {
        this.project = project;
        this.names = names;
    }

    /** Returns the file. */
    String text() {
        ObjectNode all = mapper.createObjectNode().put("name", names.prefix());
        ObjectNode services = all.putObject("services");
        Set<String> wanted = project.dependencies();
        wanted.forEach(name -> services.set(name, service(name, wanted)));
        ObjectNode networks = all.putObject("networks");
        project.json()
                .path("networks")
                .fieldNames()
                .forEachRemaining(key ->
                        networks.putObject(key).put("name", names.network(key)).put("external", true));
        ObjectNode volumes = all.putObject("volumes");
        project.json().path("volumes").properties().forEach(volume -> volumes.set(volume.getKey(), volume(volume)));
        for (String kind : List.of("configs", "secrets")) {
            if (project.json().has(kind)) {
                all.set(kind, project.json().path(kind));
            }
        }
        return all.toPrettyString();
    }

    private ObjectNode service(String name, Set<String> wanted) {
        ObjectNode service = project.service(name).deepCopy();
        String containerName = service.path("container_name").asText("");
        service.remove(DROPPED);
        service.put("image", project.image(name));
        if (List.of("always", "unless-stopped").contains(service.path("restart").asText(""))) {
            // Neither may outlive us.
            service.put("restart", "on-failure");
        }
        if (service.path("depends_on") instanceof ObjectNode dependencies) {
            dependencies.retain(wanted);
        }
        ObjectNode labels = service.withObject("/labels");
        names.labels().forEach(labels::put);
        labels.put(RunNames.SERVICE, names.label(name));
        if (service.path("networks") instanceof ObjectNode networks) {
            for (Map.Entry<String, JsonNode> network : List.copyOf(networks.properties())) {
                networks.set(network.getKey(), network(network.getValue(), containerName));
            }
        }
        return service;
    }

    /** Our networks have other addresses than the project's own, which may be in use. */
    private ObjectNode network(JsonNode given, String containerName) {
        ObjectNode network = given instanceof ObjectNode object ? object : mapper.createObjectNode();
        network.remove(List.of("ipv4_address", "ipv6_address", "mac_address"));
        if (!containerName.isEmpty()) {
            ArrayNode aliases = network.withArray("/aliases");
            aliases.add(containerName);
        }
        return network;
    }

    private JsonNode volume(Map.Entry<String, JsonNode> volume) {
        if (names.isExternal("volumes", volume.getKey())) {
            return volume.getValue();
        }
        ObjectNode ours =
                volume.getValue() instanceof ObjectNode object ? object.deepCopy() : mapper.createObjectNode();
        ours.put("name", names.volume(volume.getKey()));
        ObjectNode labels = ours.withObject("/labels");
        names.labels().forEach(labels::put);
        return ours;
    }
}
