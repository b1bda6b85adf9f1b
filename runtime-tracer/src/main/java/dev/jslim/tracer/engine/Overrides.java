package dev.jslim.tracer.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an image's configuration, and of the engine's defaults, a container does not follow; named as {@code docker run} names
 * its options. What is empty or null is as image and engine have it.
 *
 * @param entrypoint null for the image's own; given, the image's command is not added
 * @param command instead of the image's
 * @param environment {@code NAME=value} beside the image's own
 * @param groups supplementary groups, names or numbers
 * @param stopSignal such as {@code SIGINT}
 * @param stopTimeoutSeconds from the stop signal to SIGKILL
 * @param addedCapabilities names without {@code CAP_}, or {@code ALL}
 * @param droppedCapabilities names without {@code CAP_}, or {@code ALL}
 * @param securityOptions as the engine's API has them: {@code no-new-privileges}, {@code seccomp=JSON}
 * @param readOnly whether the root file system cannot be written to
 * @param tmpfs path to mount options, which may be empty
 * @param networks names; {@code none}, {@code host} and {@code container:ID} can only be alone
 * @param aliases names on all networks
 * @param extraHosts {@code HOST:IP}
 * @param memoryBytes limit of memory, swap included
 * @param pidsLimit how many processes and threads there may be
 */
public record Overrides(
        @Nullable List<String> entrypoint,
        List<String> command,
        List<String> environment,
        String user,
        List<String> groups,
        String workingDirectory,
        String hostName,
        String stopSignal,
        @Nullable Integer stopTimeoutSeconds,
        List<String> addedCapabilities,
        List<String> droppedCapabilities,
        List<String> securityOptions,
        boolean readOnly,
        Map<String, String> tmpfs,
        List<Mount> mounts,
        List<String> networks,
        List<String> aliases,
        List<String> extraHosts,
        @Nullable Long memoryBytes,
        @Nullable Long pidsLimit) {
    /** The image as it is. */
    public static final Overrides NONE = new OverridesBuilder().build();

    public Overrides {
        entrypoint = entrypoint == null ? null : List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        groups = List.copyOf(groups);
        addedCapabilities = List.copyOf(addedCapabilities);
        droppedCapabilities = List.copyOf(droppedCapabilities);
        securityOptions = List.copyOf(securityOptions);
        tmpfs = Map.copyOf(new TreeMap<>(tmpfs));
        mounts = List.copyOf(mounts);
        networks = List.copyOf(networks);
        aliases = List.copyOf(aliases);
        extraHosts = List.copyOf(extraHosts);
    }

    /** Returns this with some changes. */
    public Overrides with(Consumer<OverridesBuilder> changes) {
        OverridesBuilder builder = new OverridesBuilder(this);
        changes.accept(builder);
        return builder.build();
    }

    /** Returns the entrypoint and arguments that an image is run with. */
    public List<String> program(ImageInfo image) {
        List<String> own = entrypoint == null ? image.entrypoint() : entrypoint;
        List<String> arguments = command.isEmpty() && entrypoint == null ? image.command() : command;
        return Stream.concat(own.stream(), arguments.stream()).toList();
    }

    /** Returns whether what stands for a network is a mode that excludes all networks. */
    public static boolean isNetworkMode(String network) {
        return network.equals("none") || network.equals("host") || network.startsWith("container:");
    }

    /** Returns the user that an image is run as, as {@code USER} has it, or empty. */
    public String user(ImageInfo image) {
        return user.isEmpty() ? image.user() : user;
    }
}
