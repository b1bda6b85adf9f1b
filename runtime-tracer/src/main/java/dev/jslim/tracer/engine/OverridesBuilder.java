package dev.jslim.tracer.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects {@link Overrides}, which says what each of them means; a later value replaces an earlier one. */
@SuppressWarnings("MissingJavadoc") // the record has it
public final class OverridesBuilder {
    private @Nullable List<String> entrypoint;
    private List<String> command = List.of();
    private List<String> environment = List.of();
    private String user = "";
    private List<String> groups = List.of();
    private String workingDirectory = "";
    private String hostName = "";
    private String stopSignal = "";
    private @Nullable Integer stopTimeoutSeconds;
    private List<String> addedCapabilities = List.of();
    private List<String> droppedCapabilities = List.of();
    private List<String> securityOptions = List.of();
    private boolean readOnly;
    private Map<String, String> tmpfs = Map.of();
    private List<Mount> mounts = List.of();
    private List<String> networks = List.of();
    private List<String> aliases = List.of();
    private List<String> extraHosts = List.of();
    private @Nullable Long memoryBytes;
    private @Nullable Long pidsLimit;

    OverridesBuilder() {}

    OverridesBuilder(Overrides from) {
        entrypoint = from.entrypoint();
        command = from.command();
        environment = from.environment();
        user = from.user();
        groups = from.groups();
        workingDirectory = from.workingDirectory();
        hostName = from.hostName();
        stopSignal = from.stopSignal();
        stopTimeoutSeconds = from.stopTimeoutSeconds();
        addedCapabilities = from.addedCapabilities();
        droppedCapabilities = from.droppedCapabilities();
        securityOptions = from.securityOptions();
        readOnly = from.readOnly();
        tmpfs = from.tmpfs();
        mounts = from.mounts();
        networks = from.networks();
        aliases = from.aliases();
        extraHosts = from.extraHosts();
        memoryBytes = from.memoryBytes();
        pidsLimit = from.pidsLimit();
    }

    public OverridesBuilder entrypoint(@Nullable List<String> value) {
        entrypoint = value;
        return this;
    }

    public OverridesBuilder command(List<String> value) {
        command = value;
        return this;
    }

    public OverridesBuilder environment(List<String> value) {
        environment = value;
        return this;
    }

    public OverridesBuilder user(String value) {
        user = value;
        return this;
    }

    public OverridesBuilder groups(List<String> value) {
        groups = value;
        return this;
    }

    public OverridesBuilder workingDirectory(String value) {
        workingDirectory = value;
        return this;
    }

    public OverridesBuilder hostName(String value) {
        hostName = value;
        return this;
    }

    public OverridesBuilder stopSignal(String value) {
        stopSignal = value;
        return this;
    }

    public OverridesBuilder stopTimeoutSeconds(@Nullable Integer value) {
        stopTimeoutSeconds = value;
        return this;
    }

    public OverridesBuilder addedCapabilities(List<String> value) {
        addedCapabilities = value;
        return this;
    }

    public OverridesBuilder droppedCapabilities(List<String> value) {
        droppedCapabilities = value;
        return this;
    }

    public OverridesBuilder securityOptions(List<String> value) {
        securityOptions = value;
        return this;
    }

    public OverridesBuilder readOnly(boolean value) {
        readOnly = value;
        return this;
    }

    public OverridesBuilder tmpfs(Map<String, String> value) {
        tmpfs = value;
        return this;
    }

    public OverridesBuilder mounts(List<Mount> value) {
        mounts = value;
        return this;
    }

    public OverridesBuilder networks(List<String> value) {
        networks = value;
        return this;
    }

    public OverridesBuilder aliases(List<String> value) {
        aliases = value;
        return this;
    }

    public OverridesBuilder extraHosts(List<String> value) {
        extraHosts = value;
        return this;
    }

    public OverridesBuilder memoryBytes(@Nullable Long value) {
        memoryBytes = value;
        return this;
    }

    public OverridesBuilder pidsLimit(@Nullable Long value) {
        pidsLimit = value;
        return this;
    }

    Overrides build() {
        return new Overrides(
                entrypoint,
                command,
                environment,
                user,
                groups,
                workingDirectory,
                hostName,
                stopSignal,
                stopTimeoutSeconds,
                addedCapabilities,
                droppedCapabilities,
                securityOptions,
                readOnly,
                tmpfs,
                mounts,
                networks,
                aliases,
                extraHosts,
                memoryBytes,
                pidsLimit);
    }
}
