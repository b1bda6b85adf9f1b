package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the caches of one RUN to its end: what mounts keep out, and what later commands remove. */
final class CacheUses {
    private final RunCommands commands;
    private final RunVariables variables;
    private @Nullable Span by;

    CacheUses(RunCommands commands, RunVariables variables) {
        this.commands = commands;
        this.variables = variables;
    }

    List<CacheUse> read() {
        List<CacheUse> uses = new ArrayList<>();
        for (PackageCall call : commands.packageCalls()) {
            CacheReader reader = CacheReader.reader(call, variables);
            if (reader != null) {
                for (CacheUse use : reader.read()) {
                    uses.add(follow(use, reader));
                }
            }
        }
        return uses;
    }

    private CacheUse follow(CacheUse use, CacheReader reader) {
        if (use.state() == CacheUse.State.DISABLED) {
            return use;
        }
        String home = reader.home();
        PathCover mounted = mounted(use.cache(), home);
        if (mounted == PathCover.YES) {
            return new CacheUse(use.call(), use.cache(), CacheUse.State.MOUNTED, by);
        }
        Span maybe = mounted == PathCover.MAYBE ? by : null;
        PathCover cleaned = cleaned(use, reader, home);
        if (cleaned == PathCover.YES) {
            return new CacheUse(use.call(), use.cache(), CacheUse.State.CLEANED, by);
        }
        maybe = cleaned == PathCover.MAYBE ? by : maybe;
        return maybe == null ? use : new CacheUse(use.call(), use.cache(), CacheUse.State.UNRESOLVED, maybe);
    }

    private PathCover mounted(Cache cache, String home) {
        PathCover best = PathCover.NO;
        for (Mount mount : commands.mounts()) {
            String type = mount.type();
            if (type.equals("cache") || type.equals("tmpfs") || type.equals("bind")) {
                PathCover cover = Removals.covers(variables.expand(mount.target()), cache.paths(), home);
                if (cover.compareTo(best) > 0) {
                    best = cover;
                    by = mount.span();
                }
            }
        }
        return best;
    }

    private PathCover cleaned(CacheUse use, CacheReader reader, String home) {
        PathCover best = PathCover.NO;
        int start = use.call().invocation().command().span().start();
        for (Invocation invocation : commands.invocations()) {
            Span span = invocation.command().span();
            PathCover cover = PathCover.NO;
            if (span.start() > start) {
                cover = cover(invocation, use, reader, home);
            } else if (Removals.isRemoval(invocation) && variables.inFunction(invocation)) {
                // The function may be called behind.
                cover = cover(invocation, use, reader, home) == PathCover.NO ? PathCover.NO : PathCover.MAYBE;
            }
            if (cover.compareTo(best) > 0) {
                best = cover;
                by = span;
            }
        }
        return best;
    }

    private PathCover cover(Invocation invocation, CacheUse use, CacheReader reader, String home) {
        if (Removals.isRemoval(invocation)) {
            return Removals.cover(invocation, use.cache().paths(), home, variables);
        }
        PackageCall call = commands.packageCall(invocation.command());
        boolean same =
                call != null && family(call.manager()) == family(use.call().manager());
        boolean cleans = call != null && same && call.action() == PackageAction.CLEAN;
        return call != null && cleans ? reader.cleanedBy(call, use.cache()) : PathCover.NO;
    }

    /** pip and pipx share a cache. */
    private static PackageManager family(PackageManager manager) {
        return manager == PackageManager.PIPX ? PackageManager.PIP : manager;
    }
}
