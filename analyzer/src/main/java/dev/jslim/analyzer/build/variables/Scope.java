package dev.jslim.analyzer.build.variables;

import java.util.Map;
import java.util.Set;

/**
 * The variables that an instruction sees: what ENV and ARG above it have set, the later one winning, as in the builder.
 *
 * <p>The proxy arguments, which every RUN gets without ARG, are not among them: the builder replaces them in words only after an ARG.
 *
 * @see <a href="https://docs.docker.com/build/building/variables/#scoping">Scoping</a>
 */
public final class Scope {
    /** What the builder defines before the first FROM, and after an ARG that names it. */
    public static final Set<String> PLATFORM = Set.of(
            "TARGETPLATFORM",
            "TARGETOS",
            "TARGETOSVERSION",
            "TARGETARCH",
            "TARGETVARIANT",
            "TARGETSTAGE",
            "BUILDPLATFORM",
            "BUILDOS",
            "BUILDOSVERSION",
            "BUILDARCH",
            "BUILDVARIANT");

    private final VariableHistory history;
    private final int time;

    public Scope(VariableHistory history, int time) {
        this.history = history;
        this.time = time;
    }

    /**
     * Makes a scope of given variables.
     *
     * @param env variables that the image carries
     * @param args build arguments, which these hide
     * @param open whether variables may exist that the text does not show, because an image below brings them
     */
    public Scope(Map<String, Resolution> env, Map<String, Resolution> args, boolean open) {
        this(new VariableHistory(null, open), VariableHistory.END);
        for (Map.Entry<String, Resolution> arg : args.entrySet()) {
            history.set(arg.getKey(), arg.getValue(), false);
        }
        for (Map.Entry<String, Resolution> variable : env.entrySet()) {
            history.set(variable.getKey(), variable.getValue(), true);
        }
    }

    /** Returns the value that the text gives a variable; what an image below may set is not considered. */
    public Resolution declared(String name) {
        Resolution value = history.visible(name, time);
        return value == null ? Resolution.absent() : value;
    }

    /** Returns the value of a variable. */
    public Resolution lookup(String name) {
        Resolution value = history.visible(name, time);
        if (value != null) {
            return value;
        }
        return history.open() ? new Resolution.Unresolved("the base image may set " + name) : Resolution.absent();
    }

    /** Returns whether the value of a variable comes from ARG, so that the caller of the build may pass another one. */
    public boolean isArgument(String name) {
        return history.isArgument(name, time);
    }

    /** Returns what the image carries, by name: what ENV has set. What an image below brings is not among it. */
    public Map<String, Resolution> environment() {
        return history.environment(time);
    }
}
