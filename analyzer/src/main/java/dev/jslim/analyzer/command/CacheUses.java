package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows the caches of one RUN to its end: what mounts keep out, and what later commands remove. */
final class CacheUses {
    private final RunCommands commands;
    private final RunVariables variables;
    /** By all that decides which commands clean up, which many calls of one RUN have in common: the manager and the cache. */
    private final Map<List<Object>, Cleaners> cleaners = new HashMap<>();

    private @Nullable Span by;

    /** The commands that remove a cache, or may, by where they start. */
    private static final class Cleaners {
        private final TreeMap<Integer, Span> sure = new TreeMap<>();
        private final TreeMap<Integer, Span> maybe = new TreeMap<>();
        private final TreeMap<Integer, Span> inFunctions = new TreeMap<>();
    }

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
        int start = use.call().invocation().command().span().start();
        Cache cache = use.cache();
        List<Object> target = List.of(use.call().manager(), cache.kind(), cache.paths(), home);
        Cleaners known = cleaners.get(target);
        if (known == null) {
            known = cleaners(use, reader, home);
            cleaners.put(target, known);
        }
        var sure = known.sure.higherEntry(start);
        // A function may be called behind.
        var maybe = known.inFunctions.floorEntry(start);
        maybe = maybe == null ? known.maybe.higherEntry(start) : maybe;
        if (sure != null || maybe != null) {
            by = sure != null ? sure.getValue() : maybe.getValue();
        }
        return sure != null ? PathCover.YES : maybe != null ? PathCover.MAYBE : PathCover.NO;
    }

    private Cleaners cleaners(CacheUse use, CacheReader reader, String home) {
        Cleaners found = new Cleaners();
        for (Invocation invocation : commands.invocations()) {
            Span span = invocation.command().span();
            PathCover cover = cover(invocation, use, reader, home);
            if (cover != PathCover.NO) {
                (cover == PathCover.YES ? found.sure : found.maybe).put(span.start(), span);
                if (Removals.isRemoval(invocation) && variables.inFunction(invocation)) {
                    found.inFunctions.put(span.start(), span);
                }
            }
        }
        return found;
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
