package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunCommands;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Caches that a mount is meant for, but does not hold. */
final class MissedCache {
    private MissedCache() {}

    /** Returns the caches that a RUN fills, each once however many calls fill it; none if nothing is mounted. */
    static List<CacheUse> distinct(RunCommands commands) {
        List<CacheUse> distinct = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (CacheUse use : commands.mounts().isEmpty() ? List.<CacheUse>of() : commands.cacheUses()) {
            if (known.add(List.of(use.call().manager(), use.cache(), isOpen(use)))) {
                distinct.add(use);
            }
        }
        return distinct;
    }

    /** Returns a cache that a mount is for by its name, but does not hold; null if the mount holds any cache, too. */
    static @Nullable CacheUse of(String target, List<CacheUse> uses) {
        CacheUse missed = null;
        for (CacheUse use : uses) {
            if (Targets.holds(target, use)) {
                return null;
            }
            boolean elsewhere = !use.cache().paths().isEmpty();
            for (String path : use.cache().paths()) {
                // A home that is not known is not that of root.
                elsewhere &= path.startsWith("/") || target.startsWith("/root/");
            }
            boolean meant = isOpen(use) && elsewhere && target.contains(hint(use.call()));
            missed = missed == null && meant ? use : missed;
        }
        return missed;
    }

    private static boolean isOpen(CacheUse use) {
        return use.state() == CacheUse.State.KEPT || use.state() == CacheUse.State.UNRESOLVED;
    }

    /** Returns what a path has in it if it is meant for the cache of this manager. */
    private static String hint(PackageCall call) {
        return switch (call.manager()) {
            case PIP -> "/.cache/pip";
            case NPM -> "/.npm";
            case YARN -> "/.cache/yarn";
            case UV -> "/.cache/uv";
            case POETRY -> "/pypoetry";
            case MAVEN -> "/.m2";
            case GRADLE -> "/.gradle";
            case COMPOSER -> "/composer";
            default -> "\0";
        };
    }
}
