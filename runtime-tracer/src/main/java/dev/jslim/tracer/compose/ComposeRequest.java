package dev.jslim.tracer.compose;

import java.nio.file.Path;
import java.util.List;

/**
 * A service of a project.
 *
 * @param files as with {@code docker compose --file}; none for those that Compose finds itself
 * @param service empty if there is only one
 * @param project its name, or empty for the one that Compose gives it
 */
public record ComposeRequest(List<Path> files, String service, String project) {
    public ComposeRequest {
        files = List.copyOf(files);
    }
}
