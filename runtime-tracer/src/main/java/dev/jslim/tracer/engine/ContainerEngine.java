package dev.jslim.tracer.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A container engine as jslim uses it. Every method throws {@code JslimException.EngineUnavailable} when the connection is
 * lost or the engine refuses, and {@code JslimException.ImageNotFound} when an image is not there. Thread-safe.
 */
public interface ContainerEngine extends AutoCloseable {
    /** Returns what the engine says of itself; asked once, on connecting. */
    EngineInfo info();

    /** Returns an image by name, tag, digest or id. */
    ImageInfo inspectImage(String reference);

    /** Returns whether the engine has such an image. */
    boolean hasImage(String reference);

    /** Returns the ids of all images, intermediate ones of the classic builder included. */
    List<String> imageIds();

    /** Returns the names, with tags, of all images. */
    List<String> imageNames();

    /** Returns the id of the container that an image was committed from, or nothing if it was made otherwise or is gone. */
    String committedFrom(String image);

    /** Creates a container without starting it and returns its id. */
    String createContainer(ContainerSpec spec);

    /** Starts a container; fails with the engine's own words when the program cannot be executed. */
    void startContainer(String id);

    /** Sends the image's stop signal and, after the grace period, SIGKILL. Returns when the container has stopped. */
    void stopContainer(String id, Duration grace);

    /** Sends a signal such as {@code KILL}; does nothing when the container does not run. */
    void killContainer(String id, String signal);

    /** Returns whether the engine has such a container. */
    boolean hasContainer(String id);

    /** Returns what the container is doing now. */
    ContainerState containerState(String id);

    /**
     * Returns whether the container's first process has a handler for a signal, or waits for signals, as init systems do
     * (tini, dumb-init). Otherwise the kernel drops the signal, since a first process gets only what it asks for. True if the
     * engine cannot tell.
     */
    boolean handlesSignal(String id, int signal);

    /** Returns the command lines of the processes in a running container; nothing if the engine cannot tell. */
    List<String> commandLines(String id);

    /** Removes a container, running or not, with its anonymous volumes; does nothing when there is none. */
    void removeContainer(String id);

    /** Unpacks a tar stream in a directory of a container, created or running, keeping owners and modes. */
    void copyIn(String id, String directory, InputStream tar);

    /** Returns a path of a container, running or stopped, as a tar stream; the caller closes it. */
    InputStream copyOut(String id, String path);

    /** Returns the size of a file in a container in bytes, empty when there is no such file. */
    OptionalLong fileSize(String id, String path);

    /** Returns the last lines that a container wrote to its standard output and error, oldest first. */
    List<String> logs(String id, int lines);

    /** Runs a command in a running container and waits for it; output beyond 64 KiB is cut off at the front. */
    ExecResult exec(String id, List<String> command, Duration timeout);

    /** Writes an image as the tar of {@code docker save}. */
    void saveImage(String reference, OutputStream out);

    /** Loads a tar as {@code docker load} does and returns the ids or names the engine reports. */
    List<String> loadImage(InputStream tar);

    /** Gives an image another name, {@code repository[:tag]}. */
    void tagImage(String reference, String name);

    /**
     * Removes a name, or an image by id; does nothing when there is none, or when other images or containers still use it.
     *
     * @param pruneParents whether unnamed parents that nothing else uses go too
     */
    void removeImage(String reference, boolean pruneParents);

    /**
     * Returns the containers, images, networks and volumes that carry the label with this value, or with any if it is empty; in
     * an order in which they can be removed.
     */
    List<EngineObject> labelled(String label, String value);

    /** Removes a volume; does nothing when there is none. */
    void removeVolume(String name);

    /**
     * Creates a network of its own address range.
     *
     * @param internal whether nothing outside can be reached from it
     */
    void createNetwork(String name, boolean internal, Map<String, String> labels);

    /** Removes a network; does nothing when there is none, or when containers are still on it. */
    void removeNetwork(String name);

    /** Removes something that {@link #labelled} has found, as the method of its kind does. */
    default void remove(EngineObject object) {
        switch (object.kind()) {
            case CONTAINER -> removeContainer(object.id());
            case IMAGE -> removeImage(object.id(), false);
            case NETWORK -> removeNetwork(object.id());
            case VOLUME -> removeVolume(object.id());
        }
    }

    @Override
    void close();
}
