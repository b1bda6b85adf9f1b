package dev.jslim.tracer.process;

import dev.jslim.analyzer.JslimException.BuildFailed;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.Endpoint;
import dev.jslim.tracer.engine.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Builds images with {@code docker build}, the only client of every builder: the engine's API alone cannot speak to BuildKit.
 * The image, and what the classic builder makes on the way, belong to the session; images that were there before do not, even
 * if the build ended with one of them.
 */
public final class DockerBuild {
    /** How long an engine may take to notice that the build is over. */
    private static final Duration LAST_STEP = Duration.ofSeconds(2);

    private final Session session;

    /** Builds in the engine of the session. */
    public DockerBuild(Session session) {
        this.session = session;
    }

    /**
     * Returns the id ({@code sha256:…}) of the image built; it also has the session's name for the purpose.
     *
     * @param purpose such as {@code original}; fit for a tag
     * @param progress gets the builder's steps as details of the caller's step
     * @throws BuildFailed with the last lines of the build, and the instruction that failed
     */
    public String build(BuildRequest request, String purpose, Progress progress) {
        Path idFile = session.temporaryFile(".iid");
        Set<String> before = new HashSet<>(session.engine().imageIds());
        String name = session.imageName(purpose);
        BuildLog log = new BuildLog();
        // After the build program has been killed, so that its log is final.
        try (Session.Registration _ = session.onInterrupt(() -> takeOverUnsaid(log, before))) {
            int status = new Processes(session)
                    .run(
                            command(request, name, idFile),
                            Path.of(System.getProperty("user.dir", ".")),
                            environment(session.engine().info().endpoint()),
                            request.timeout(),
                            line -> {
                                if (log.accept(line)) {
                                    progress.detail(log.step());
                                }
                            });
            if (status != 0) {
                throw failure(log, status);
            }
            return Files.readString(idFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            takeOver(log, before);
        }
    }

    private static List<String> command(BuildRequest request, String name, Path idFile) {
        // --force-rm: a failed step of the classic builder leaves its container otherwise.
        List<String> command =
                new ArrayList<>(List.of("docker", "build", "--force-rm", "--iidfile", idFile.toString()));
        command.addAll(List.of("--tag", name, "--file", request.dockerfile().toString()));
        request.arguments().forEach((key, value) -> command.addAll(List.of("--build-arg", key + "=" + value)));
        String target = request.target();
        if (target != null) {
            command.addAll(List.of("--target", target));
        }
        command.add(request.context().toString());
        return command;
    }

    private static Map<String, String> environment(Endpoint endpoint) {
        Map<String, String> all = new HashMap<>(DockerProgram.environment(endpoint));
        all.put("BUILDKIT_PROGRESS", "plain");
        return all;
    }

    private void takeOver(BuildLog log, Set<String> before) {
        log.containers().forEach(session::ownContainer);
        List<String> unknown = new ArrayList<>(log.images());
        unknown.removeIf(id -> before.stream().anyMatch(known -> known.startsWith("sha256:" + id)));
        unknown.forEach(session::own);
    }

    /** The engine may have been about to commit a step when the build program was killed: an image that no line speaks of. */
    private void takeOverUnsaid(BuildLog log, Set<String> before) {
        List<String> containers = log.containers();
        Instant limit = Instant.now().plus(LAST_STEP);
        // The builder removes the container of a step when the step's image is there.
        while (containers.stream().anyMatch(session.engine()::hasContainer)
                && Instant.now().isBefore(limit)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        takeOver(log, before);
        for (String image : session.engine().imageIds()) {
            String from = before.contains(image) ? "" : session.engine().committedFrom(image);
            if (containers.stream().anyMatch(from::startsWith)) {
                session.own(image);
            }
        }
    }

    private static BuildFailed failure(BuildLog log, int status) {
        String instruction = log.instruction();
        return new BuildFailed(
                "docker build failed with status " + status + (instruction.isEmpty() ? "" : " at '" + instruction + "'")
                        + ":\n  "
                        + String.join("\n  ", log.tail()),
                "'docker build' on its own shows the same; jslim starts from an image that builds");
    }
}
