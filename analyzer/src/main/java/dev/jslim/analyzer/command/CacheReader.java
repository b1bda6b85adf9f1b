package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which caches a call fills, before anything else in the RUN is looked at; a family of managers knows its own. */
abstract class CacheReader {
    private static final String OFF = " 0 off no false n f ";

    private final PackageCall call;
    private final RunVariables variables;
    private final String home;
    private final List<CacheUse> uses = new ArrayList<>();
    private CacheUse.State state = CacheUse.State.KEPT;
    private @Nullable Span by;

    CacheReader(PackageCall call, RunVariables variables) {
        this.call = call;
        this.variables = variables;
        this.home = variables.home(call.invocation());
    }

    /** Returns the reader for the family of a call's manager, or null if it keeps no caches. */
    static @Nullable CacheReader reader(PackageCall call, RunVariables variables) {
        PackageManager manager = call.manager();
        if (manager == PackageManager.DPKG || manager == PackageManager.RPM || manager == PackageManager.COREPACK) {
            return null;
        }
        if (manager.isSystem()) {
            return SystemCaches.of(call, variables);
        }
        if (manager.compareTo(PackageManager.CONDA) <= 0) {
            return PythonCaches.of(call, variables);
        }
        return manager.compareTo(PackageManager.COREPACK) < 0
                ? NodeCaches.of(call, variables)
                : LanguageCaches.of(call, variables);
    }

    /** Returns the caches, {@link CacheUse.State#KEPT} where nothing in the call itself decides otherwise. */
    final List<CacheUse> read() {
        caches();
        return uses;
    }

    /** Adds what the call fills. */
    abstract void caches();

    /** Returns whether a later call of the same manager empties a cache. */
    abstract PathCover cleanedBy(PackageCall later, Cache cache);

    final PackageCall call() {
        return call;
    }

    final String home() {
        return home;
    }

    /** Returns whether the base image has this name, whatever its registry and tag. */
    final boolean isOn(String image) {
        return variables.baseName().equals(image);
    }

    final void fill(Cache.Kind kind, String... paths) {
        List<String> clean = new ArrayList<>();
        for (String path : paths) {
            if (path.indexOf(WordText.UNKNOWN) >= 0) {
                state = state == CacheUse.State.KEPT ? CacheUse.State.UNRESOLVED : state;
            } else {
                clean.add(path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
            }
        }
        uses.add(new CacheUse(call, new Cache(kind, clean), state, by));
    }

    /** The caches that follow are off if one of these options is given. */
    final void offByOption(String... names) {
        PackageCall.Option option = call.option(names);
        if (option != null && !"false".equals(option.value())) {
            decide(CacheUse.State.DISABLED, option.word().span());
        } else if (call.mayHideOptions()) {
            decide(CacheUse.State.UNRESOLVED, null);
        }
    }

    /** The caches that follow are off if the environment sets this to something that means yes. */
    final void offByVariable(String name) {
        Resolution value = environment(name);
        if (value instanceof Resolution.Unresolved) {
            decide(CacheUse.State.UNRESOLVED, null);
        } else if (value instanceof Resolution.Resolved(String text)
                && !text.isEmpty()
                && !OFF.contains(" " + text.toLowerCase(java.util.Locale.ROOT) + " ")) {
            decide(CacheUse.State.DISABLED, null);
        }
    }

    /** What was decided first stays. */
    final void decide(CacheUse.State decided, @Nullable Span why) {
        if (state == CacheUse.State.KEPT) {
            state = decided;
            by = why;
        }
    }

    final Resolution environment(String name) {
        return variables.inEnvironment(name, call.invocation());
    }

    /** Returns the directory that a variable names, with something behind it, or {@code otherwise} if it is not set. */
    final String directory(String name, String behind, String otherwise) {
        Resolution value = environment(name);
        if (value instanceof Resolution.Resolved(String text)) {
            return text.isEmpty() ? otherwise : text + behind;
        }
        return value instanceof Resolution.Absent ? otherwise : String.valueOf(WordText.UNKNOWN);
    }

    /** Returns the directory that an option names, with something behind it, or {@code otherwise} if it is not given. */
    final String optionDirectory(String name, String behind, String otherwise) {
        PackageCall.Option option = call.option(name);
        if (option == null || option.valueWord() == null) {
            return otherwise;
        }
        String text = WordText.of(option.valueWord(), variables.argumentsOf(call.invocation()))
                .text();
        String value = option.valueWord().equals(option.word()) ? text.substring(text.indexOf('=') + 1) : text;
        return (value.startsWith("~/") ? home + value.substring(1) : value) + behind;
    }

    /** Returns the user's directory for caches with something behind it. */
    final String userCache(String behind) {
        return directory("XDG_CACHE_HOME", behind, home + "/.cache" + behind);
    }

    /** Returns a path that only the run tells. */
    static String unknown() {
        return String.valueOf(WordText.UNKNOWN);
    }
}
