package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.Capability;
import dev.jslim.tracer.engine.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Compose says of a service, as what replaces an image's configuration. */
final class ServiceOverrides {
    /** What a container can have and ours is not given; what is not said here is about building, publishing, or many containers. */
    private static final Set<String> LEFT_OUT = Set.of(
            "blkio_config",
            "cgroup",
            "cgroup_parent",
            "device_cgroup_rules",
            "devices",
            "dns",
            "dns_opt",
            "dns_search",
            "domainname",
            "gpus",
            "healthcheck",
            "init",
            "ipc",
            "links",
            "mac_address",
            "oom_kill_disable",
            "pid",
            "platform",
            "privileged",
            "runtime",
            "shm_size",
            "stdin_open",
            "storage_opt",
            "sysctls",
            "tty",
            "ulimits",
            "userns_mode",
            "uts",
            "volumes_from");

    private final String name;
    private final JsonNode service;
    private final RunNames names;

    ServiceOverrides(String name, JsonNode service, RunNames names) {
        this.name = name;
        this.service = service;
        this.names = names;
    }

    /** Returns the keys of a service that are not followed. */
    static List<String> leftOut(JsonNode service) {
        List<String> keys = new ArrayList<>();
        service.fieldNames().forEachRemaining(key -> {
            if (LEFT_OUT.contains(key) && !service.path(key).isNull()) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Returns what replaces the image's configuration. */
    Overrides overrides() {
        JsonNode limits = service.path("deploy").path("resources").path("limits");
        ServiceMounts mounts = new ServiceMounts(service, names);
        return Overrides.NONE.with(change -> change.entrypoint(entrypoint())
                .command(Values.texts(service.path("command")))
                .environment(environment())
                .user(text("user"))
                .groups(texts("group_add"))
                .workingDirectory(text("working_dir"))
                .hostName(text("hostname"))
                .stopSignal(text("stop_signal"))
                .stopTimeoutSeconds(Values.seconds(text("stop_grace_period")))
                .addedCapabilities(capabilities("cap_add"))
                .droppedCapabilities(capabilities("cap_drop"))
                .securityOptions(texts("security_opt").stream()
                        .map(ServiceOverrides::security)
                        .toList())
                .readOnly(service.path("read_only").asBoolean(false))
                .tmpfs(mounts.tmpfs())
                .mounts(mounts.mounts())
                .networks(networks())
                .aliases(service.has("network_mode") ? List.of() : aliases())
                .extraHosts(texts("extra_hosts").stream()
                        .map(host -> host.replaceFirst("=", ":"))
                        .toList())
                .memoryBytes(either(service.path("mem_limit"), limits.path("memory")))
                .pidsLimit(either(service.path("pids_limit"), limits.path("pids"))));
    }

    private String text(String key) {
        return Values.text(service.path(key));
    }

    private List<String> texts(String key) {
        return Values.texts(service.path(key));
    }

    private @Nullable List<String> entrypoint() {
        return service.path("entrypoint").isArray() ? texts("entrypoint") : null;
    }

    private static @Nullable Long either(JsonNode first, JsonNode second) {
        Long number = Values.number(first);
        return number == null ? Values.number(second) : number;
    }

    private List<String> environment() {
        Map<String, String> all = new TreeMap<>();
        service.path("environment").properties().forEach(variable -> {
            if (!variable.getValue().isNull()) {
                all.put(variable.getKey(), Values.text(variable.getValue()));
            }
        });
        return all.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    private List<String> capabilities(String key) {
        return texts(key).stream()
                .map(capability -> Capability.name(key, capability))
                .toList();
    }

    /** Compose writes {@code seccomp:FILE}; the engine wants what is in the file. */
    private static String security(String option) {
        String text = option.contains("=") ? option : option.replaceFirst(":", "=");
        String file = text.startsWith("seccomp=") ? text.substring("seccomp=".length()) : "unconfined";
        if (file.equals("unconfined") || file.startsWith("{")) {
            return text;
        }
        try {
            return "seccomp=" + Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new InputInvalid("security_opt " + option + " cannot be read", "name a file of seccomp's rules", e);
        }
    }

    private List<String> networks() {
        String mode = text("network_mode");
        if (!mode.isEmpty()) {
            if (mode.startsWith("service:")) {
                throw new InputInvalid(
                        "service '" + name + "' has no network of its own: network_mode is " + mode,
                        "give it one for the trace, with a second --compose FILE that sets network_mode to bridge");
            }
            return List.of(mode);
        }
        List<String> all = new ArrayList<>();
        service.path("networks").fieldNames().forEachRemaining(key -> all.add(names.network(key)));
        return all;
    }

    private List<String> aliases() {
        Set<String> all = new LinkedHashSet<>(List.of(name));
        if (!text("container_name").isEmpty()) {
            all.add(text("container_name"));
        }
        service.path("networks").forEach(network -> all.addAll(Values.texts(network.path("aliases"))));
        return List.copyOf(all);
    }
}
