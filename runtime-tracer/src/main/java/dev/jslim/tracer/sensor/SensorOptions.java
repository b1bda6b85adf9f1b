package dev.jslim.tracer.sensor;

import dev.jslim.tracer.engine.ContainerPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the sensor starts the application. Everything but the log is needed only if the container was created with user 0
 * and added capabilities: then the sensor puts back what the image asked for.
 *
 * @param log where the sensor writes, a path in the container
 * @param identity whom to become, or null to stay
 * @param home value for HOME, or null to leave it
 * @param capabilities the bounding set to leave to the application, one bit per capability, or null to leave it
 * @param denied what the added capabilities would open in the engine's own filter and has to stay closed
 * @param engine how it has to trace, or it ends with status 125; or null for the best that works
 */
public record SensorOptions(
        String log,
        @Nullable Identity identity,
        @Nullable String home,
        @Nullable Long capabilities,
        Set<DeniedCall> denied,
        @Nullable SensorEngine engine) {

    /** The mount point of the anonymous volume that holds everything of ours. */
    public static final String DIRECTORY = ContainerPath.OURS;
    /** Where the sensor lies in the container. */
    public static final String PROGRAM = DIRECTORY + "/sensor";
    /** The directory for logs; it has mode 1777, so that any user of an image can write there. */
    public static final String OUTPUT = DIRECTORY + "/out";
    /** The log of the container's own command. */
    public static final String LOG = OUTPUT + "/log";

    public SensorOptions {
        denied = Set.copyOf(denied);
    }

    /** Options that leave the choice of the engine to the sensor. */
    public SensorOptions(
            String log,
            @Nullable Identity identity,
            @Nullable String home,
            @Nullable Long capabilities,
            Set<DeniedCall> denied) {
        this(log, identity, home, capabilities, denied, null);
    }

    /**
     * A user as numbers, resolved from the image's files by the engine's rules.
     *
     * @param groups supplementary groups
     */
    public record Identity(int uid, int gid, List<Integer> groups) {
        public Identity {
            groups = List.copyOf(groups);
        }
    }

    /** Returns the options for a container without added capabilities: the image's own user, nothing to put back. */
    public static SensorOptions plain(String log) {
        return new SensorOptions(log, null, null, null, Set.of());
    }

    /** Returns these options with an engine that has to be used, or null for the best that works. */
    public SensorOptions with(@Nullable SensorEngine chosen) {
        return new SensorOptions(log, identity, home, capabilities, denied, chosen);
    }

    /** Returns the same with another log. */
    public SensorOptions withLog(String other) {
        return new SensorOptions(other, identity, home, capabilities, denied, engine);
    }

    /** Returns the entrypoint that runs a command, its arguments included, under the sensor. */
    public List<String> entrypoint(List<String> command) {
        List<String> argv = new ArrayList<>();
        argv.add(PROGRAM);
        argv.add("-o");
        argv.add(log);
        if (identity != null) {
            argv.add("-u");
            argv.add(identityArgument(identity));
        }
        if (home != null) {
            argv.add("-H");
            argv.add(home);
        }
        if (capabilities != null) {
            argv.add("-C");
            argv.add(Long.toHexString(capabilities));
        }
        if (!denied.isEmpty()) {
            argv.add("-D");
            argv.add(Long.toHexString(DeniedCall.mask(denied)));
        }
        if (engine != null) {
            argv.add("-E");
            argv.add(engine.argument());
        }
        argv.add("--");
        argv.addAll(command);
        return List.copyOf(argv);
    }

    private static String identityArgument(Identity identity) {
        StringBuilder text = new StringBuilder()
                .append(Integer.toUnsignedString(identity.uid()))
                .append(':')
                .append(Integer.toUnsignedString(identity.gid()))
                .append(':');
        String separator = "";
        for (int group : identity.groups()) {
            text.append(separator).append(Integer.toUnsignedString(group));
            separator = ",";
        }
        return text.toString();
    }
}
