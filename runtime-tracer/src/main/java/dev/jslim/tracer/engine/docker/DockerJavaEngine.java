package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Image;
import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.JslimException.ImageNotFound;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ContainerSpec;
import dev.jslim.tracer.engine.ContainerState;
import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.engine.EngineInfo;
import dev.jslim.tracer.engine.EngineObject;
import dev.jslim.tracer.engine.ExecResult;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.StopSignal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The engine port over docker-java. */
final class DockerJavaEngine implements ContainerEngine {
    private static final Duration LOG_TIMEOUT = Duration.ofSeconds(10);

    private final DockerClient client;
    private final EngineInfo info;
    private final Reach reach;

    DockerJavaEngine(DockerClient client, EngineInfo info, Reach reach) {
        this.client = client;
        this.info = info;
        this.reach = reach;
    }

    @Override
    public EngineInfo info() {
        return info;
    }

    @Override
    public ImageInfo inspectImage(String reference) {
        return call("inspect the image " + reference, () -> {
            try {
                return ImageInspection.of(client.inspectImageCmd(reference).exec());
            } catch (NotFoundException e) {
                throw new ImageNotFound(
                        "the engine has no image '" + reference + "'",
                        "build or pull it first; 'docker images' lists those there are");
            }
        });
    }

    @Override
    public boolean hasImage(String reference) {
        return call("inspect the image " + reference, () -> {
            try {
                return client.inspectImageCmd(reference).exec() != null;
            } catch (NotFoundException e) {
                return false;
            }
        });
    }

    @Override
    public List<String> imageIds() {
        return call("list the images", () -> {
            List<String> ids = new ArrayList<>();
            for (Image image : client.listImagesCmd().withShowAll(true).exec()) {
                ids.add(image.getId());
            }
            return ids;
        });
    }

    @Override
    public List<String> imageNames() {
        return call("list the images", () -> {
            List<String> names = new ArrayList<>();
            for (Image image : client.listImagesCmd().exec()) {
                names.addAll(image.getRepoTags() == null ? List.of() : List.of(image.getRepoTags()));
            }
            return names;
        });
    }

    @Override
    public String committedFrom(String image) {
        return call("inspect the image " + image, () -> {
            try {
                return text(client.inspectImageCmd(image).exec().getContainer());
            } catch (NotFoundException e) {
                return "";
            }
        });
    }

    @Override
    public String createContainer(ContainerSpec spec) {
        return call("create a container of " + spec.image(), () -> {
            try {
                String id = NewContainer.command(client, spec, reach).exec().getId();
                Networks.join(client, id, spec.overrides());
                return id;
            } catch (NotFoundException e) {
                throw new ImageNotFound("the engine has no image '" + spec.image() + "'", "build or pull it first");
            }
        });
    }

    @Override
    public void startContainer(String id) {
        run("start the container", () -> client.startContainerCmd(id).exec());
    }

    @Override
    public void stopContainer(String id, Duration grace) {
        run("stop the container", () -> {
            try {
                client.stopContainerCmd(id).withTimeout((int) grace.toSeconds()).exec();
            } catch (NotModifiedException alreadyStopped) {
                return;
            }
        });
    }

    @Override
    public void killContainer(String id, String signal) {
        run("signal the container", () -> {
            try {
                client.killContainerCmd(id).withSignal(signal).exec();
            } catch (NotFoundException | ConflictException notRunning) {
                return;
            }
        });
    }

    @Override
    public boolean hasContainer(String id) {
        return call("inspect the container", () -> {
            try {
                return client.inspectContainerCmd(id).exec() != null;
            } catch (NotFoundException e) {
                return false;
            }
        });
    }

    @Override
    public ContainerState containerState(String id) {
        return call("inspect the container", () -> {
            InspectContainerResponse answer = client.inspectContainerCmd(id).exec();
            InspectContainerResponse.ContainerState state = answer.getState();
            return new ContainerState(
                    text(state.getStatus()),
                    Boolean.TRUE.equals(state.getRunning()),
                    state.getExitCodeLong() == null
                            ? 0
                            : state.getExitCodeLong().intValue(),
                    Networks.host(answer, reach),
                    text(state.getError()),
                    Boolean.TRUE.equals(state.getOOMKilled()),
                    state.getHealth() == null ? "" : text(state.getHealth().getStatus()));
        });
    }

    @Override
    public boolean handlesSignal(String id, int signal) {
        try {
            // The engine asks ps on its own machine, which lists the first process first.
            String[][] rows = client.topContainerCmd(id)
                    .withPsArgs("-o pid,caught,blocked,wchan:32")
                    .exec()
                    .getProcesses();
            return rows.length == 0
                    || rows[0].length < 4
                    || StopSignal.contains(rows[0][1], signal)
                    || StopSignal.contains(rows[0][2], signal)
                    // What waits in sigtimedwait(2) shows neither in the one mask nor in the other meanwhile.
                    || rows[0][3].contains("sigtimedwait");
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Override
    public List<String> commandLines(String id) {
        try {
            String[][] rows = client.topContainerCmd(id)
                    .withPsArgs("-ww -o pid,args")
                    .exec()
                    .getProcesses();
            List<String> lines = new ArrayList<>();
            for (String[] row : rows) {
                lines.add(row[row.length - 1]);
            }
            return lines;
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    @Override
    public void removeContainer(String id) {
        run("remove the container", () -> {
            try {
                client.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException | ConflictException goneOrGoing) {
                return;
            }
        });
    }

    @Override
    public void copyIn(String id, String directory, InputStream tar) {
        run(
                "copy files into the container",
                () -> client.copyArchiveToContainerCmd(id)
                        .withRemotePath(directory)
                        .withTarInputStream(tar)
                        .exec());
    }

    @Override
    public InputStream copyOut(String id, String path) {
        return call(
                "copy " + path + " out of the container",
                () -> client.copyArchiveFromContainerCmd(id, path).exec());
    }

    @Override
    public OptionalLong fileSize(String id, String path) {
        // The library has no call for HEAD …/archive; the header of the tar says the same.
        return call("look at " + path + " in the container", () -> {
            try (InputStream answer =
                            client.copyArchiveFromContainerCmd(id, path).exec();
                    TarArchiveInputStream tar = new TarArchiveInputStream(answer)) {
                TarArchiveEntry entry = tar.getNextEntry();
                return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.getSize());
            } catch (NotFoundException e) {
                return OptionalLong.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<String> logs(String id, int lines) {
        return call("read the container's log", () -> {
            Output output = client.logContainerCmd(id)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withTail(lines)
                    .exec(new Output());
            output.awaitEnd(LOG_TIMEOUT, "the container's log");
            return new String(output.toByteArray(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        });
    }

    @Override
    public ExecResult exec(String id, List<String> command, Duration timeout) {
        return call("run a command in the container", () -> {
            String exec = client.execCreateCmd(id)
                    .withCmd(command.toArray(String[]::new))
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId();
            Output output = client.execStartCmd(exec).exec(new Output());
            output.awaitEnd(timeout, "'" + String.join(" ", command) + "'");
            Long code = client.inspectExecCmd(exec).exec().getExitCodeLong();
            return new ExecResult(code == null ? -1 : code.intValue(), Content.of(output.toByteArray()));
        });
    }

    @Override
    public void saveImage(String reference, OutputStream out) {
        run("save the image " + reference, () -> {
            try (InputStream tar = client.saveImageCmd(reference).exec()) {
                tar.transferTo(out);
            } catch (NotFoundException e) {
                throw new ImageNotFound("the engine has no image '" + reference + "'", "build or pull it first");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<String> loadImage(InputStream tar) {
        return call("load the image", () -> {
            LoadAnswer answer = client.loadImageAsyncCmd(tar).exec(new LoadAnswer());
            try (answer) {
                answer.awaitCompletion();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineUnavailable("interrupted", "", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answer.images();
        });
    }

    @Override
    public void tagImage(String reference, String name) {
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        String repository = colon < 0 ? name : name.substring(0, colon);
        String tag = colon < 0 ? "latest" : name.substring(colon + 1);
        run(
                "name the image " + name,
                () -> client.tagImageCmd(reference, repository, tag).exec());
    }

    @Override
    public void removeImage(String reference, boolean pruneParents) {
        run("remove the image " + reference, () -> {
            try {
                client.removeImageCmd(reference).withNoPrune(!pruneParents).exec();
            } catch (NotFoundException | ConflictException goneOrInUse) {
                return;
            }
        });
    }

    @Override
    public List<EngineObject> labelled(String label, String value) {
        return call("list what carries our label", () -> LabelledObjects.list(client, label, value));
    }

    @Override
    public void removeVolume(String name) {
        run("remove the volume", () -> {
            try {
                client.removeVolumeCmd(name).exec();
            } catch (NotFoundException | ConflictException goneOrInUse) {
                return;
            }
        });
    }

    @Override
    public void createNetwork(String name, boolean internal, Map<String, String> labels) {
        run("create a network", () -> Networks.create(client, name, internal, labels));
    }

    @Override
    public void removeNetwork(String name) {
        run("remove the network", () -> Networks.remove(client, name));
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String action, Runnable task) {
        call(action, () -> {
            task.run();
            return "";
        });
    }

    private static <T> T call(String action, Supplier<T> task) {
        try {
            return task.get();
        } catch (RuntimeException e) {
            throw DockerErrors.of(action, e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
