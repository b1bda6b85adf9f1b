package dev.jslim.tracer.compose;

import dev.jslim.tracer.engine.Mount;
import dev.jslim.tracer.engine.Overrides;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Two sets of overrides as one: where both say something, the user's word counts, and lists are added up. */
final class Merge {
    private Merge() {}

    static Overrides of(Overrides file, Overrides user) {
        boolean program = user.entrypoint() != null;
        Map<String, String> tmpfs = new TreeMap<>(file.tmpfs());
        tmpfs.putAll(user.tmpfs());
        return user.with(change -> change.entrypoint(program ? user.entrypoint() : file.entrypoint())
                .command(program || !user.command().isEmpty() ? user.command() : file.command())
                .environment(environment(file.environment(), user.environment()))
                .user(text(user.user(), file.user()))
                .groups(both(file.groups(), user.groups()))
                .workingDirectory(text(user.workingDirectory(), file.workingDirectory()))
                .hostName(text(user.hostName(), file.hostName()))
                .stopSignal(text(user.stopSignal(), file.stopSignal()))
                .stopTimeoutSeconds(given(user.stopTimeoutSeconds(), file.stopTimeoutSeconds()))
                .addedCapabilities(both(file.addedCapabilities(), user.addedCapabilities()))
                .droppedCapabilities(both(file.droppedCapabilities(), user.droppedCapabilities()))
                .securityOptions(both(file.securityOptions(), user.securityOptions()))
                .readOnly(file.readOnly() || user.readOnly())
                .tmpfs(tmpfs)
                .mounts(mounts(file.mounts(), user.mounts()))
                .networks(networks(file.networks(), user.networks()))
                .aliases(both(file.aliases(), user.aliases()))
                .extraHosts(both(file.extraHosts(), user.extraHosts()))
                .memoryBytes(given(user.memoryBytes(), file.memoryBytes()))
                .pidsLimit(given(user.pidsLimit(), file.pidsLimit())));
    }

    private static String text(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static <T> @Nullable T given(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static List<String> both(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static List<String> environment(List<String> first, List<String> second) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String each : first) {
            all.put(each.substring(0, each.indexOf('=')), each);
        }
        for (String each : second) {
            all.put(each.substring(0, each.indexOf('=')), each);
        }
        return List.copyOf(all.values());
    }

    private static List<Mount> mounts(List<Mount> first, List<Mount> second) {
        List<Mount> all = new ArrayList<>(second);
        for (Mount mount : first) {
            if (second.stream().noneMatch(other -> other.target().equals(mount.target()))) {
                all.add(mount);
            }
        }
        return all;
    }

    /** Some modes of a network exclude all others. */
    private static List<String> networks(List<String> first, List<String> second) {
        boolean alone = second.stream().anyMatch(Overrides::isNetworkMode);
        return alone ? second : both(first, second);
    }
}
