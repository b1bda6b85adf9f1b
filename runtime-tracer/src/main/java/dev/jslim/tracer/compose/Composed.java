package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.JslimException.ImageNotFound;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns traces of images into traces of services. */
public final class Composed {
    private Composed() {}

    /**
     * Returns the trace of a service.
     *
     * @param compose null to return the trace as it is
     * @param request its image is empty for that of the service; where else it says something, that counts
     * @param progress gets notes about what is not followed
     * @throws dev.jslim.analyzer.JslimException.InputInvalid if there is no such service, or Compose refuses the files
     * @throws dev.jslim.analyzer.JslimException.ToolMissing if Compose is not installed
     */
    public static TraceRequest request(
            @Nullable ComposeRequest compose, TraceRequest request, Session session, Progress progress) {
        if (compose == null) {
            return request;
        }
        ComposeProject project = ComposeProject.read(compose, session);
        JsonNode service = project.service(project.service());
        List<String> leftOut = ServiceOverrides.leftOut(service);
        if (!leftOut.isEmpty()) {
            progress.note("the traced container goes without what the service '" + project.service() + "' says of "
                    + String.join(", ", leftOut));
        }
        RunOptions options = request.options().with(new ComposeServices(project, session, progress));
        String image = request.image().isEmpty() ? project.image(project.service()) : request.image();
        if (request.image().isEmpty()
                && service.has("build")
                && !session.engine().hasImage(image)) {
            throw new ImageNotFound(
                    "the image '" + image + "' of the service '" + project.service() + "' is not built",
                    "build it first: docker compose build " + project.service());
        }
        List<Integer> ports = ports(service);
        return request.withImage(image)
                .with(options.port() == null && ports.size() == 1 ? options.withPort(ports.getFirst()) : options);
    }

    /** What is published is what is meant to be asked. */
    private static List<Integer> ports(JsonNode service) {
        List<Integer> all = new ArrayList<>();
        service.path("ports").forEach(port -> {
            int target = port.path("target").asInt(0);
            if (port.path("protocol").asText("tcp").equals("tcp") && target > 0 && !all.contains(target)) {
                all.add(target);
            }
        });
        return all;
    }
}
