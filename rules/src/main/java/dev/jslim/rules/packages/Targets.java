package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.RunCommands;
import org.jspecify.annotations.Nullable;

/** Where cache mounts lie. */
final class Targets {
    private Targets() {}

    /** Returns the target of the first cache mount of a RUN that holds a cache, or null. */
    static @Nullable String mounted(CacheUse use, RunCommands commands) {
        for (Mount mount : commands.mounts()) {
            if (mount.type().equals("cache") && holds(mount.target(), use)) {
                return mount.target();
            }
        }
        return null;
    }

    /** Returns whether one of the directories that a cache may have is below a target, or the target itself. */
    static boolean holds(String target, CacheUse use) {
        for (String path : use.cache().paths()) {
            if (target.length() > 1 && (path + "/").startsWith(target + "/")) {
                return true;
            }
        }
        return false;
    }
}
