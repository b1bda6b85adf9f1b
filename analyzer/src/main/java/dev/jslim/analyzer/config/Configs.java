package dev.jslim.analyzer.config;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.keys.Key;
import dev.jslim.analyzer.config.keys.Said;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleSelection;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what is configured for a file. Files are looked for once in each directory, and read once. To be used by many threads. */
public final class Configs {
    /** The variables of hadolint that mean something here, without their common beginning. */
    private static final String[] HADOLINT = {
        "NOFAIL",
        "IGNORE",
        "OVERRIDE_ERROR",
        "OVERRIDE_WARNING",
        "OVERRIDE_INFO",
        "OVERRIDE_STYLE",
        "TRUSTED_REGISTRIES",
        "REQUIRE_LABELS",
        "STRICT_LABELS",
        "DISABLE_IGNORE_PRAGMA",
        "FAILURE_THRESHOLD"
    };

    private final Surroundings around;
    private final ConfigSearch search;
    private final @Nullable File given;
    private final boolean none;
    /** By directory; {@link #plain} where there is no file. */
    private final Map<File, ConfigSource> byDirectory = new HashMap<>();

    private final Map<File, ConfigSource> byFile = new HashMap<>();
    private @Nullable ConfigSource plain;

    /**
     * Where files are looked for, and what is known beside them.
     *
     * @param directory the working directory, absolute
     * @param asked on the command line
     */
    public record Surroundings(File directory, Map<String, String> environment, Program program, Asked asked) {}

    /** What the configuration speaks of; asked only when there is one. */
    public interface Program {
        /** Returns all rules that may be named. */
        List<RuleInfo> rules();

        /** Returns the version, such as {@code 0.1.0}. */
        String version();
    }

    private Configs(Surroundings around, @Nullable File given, boolean none) {
        this.around = around;
        this.search = new ConfigSearch(around.directory(), around.environment());
        this.given = given;
        this.none = none;
    }

    /** Returns what is configured by the files that are found. */
    public static Configs found(Surroundings around) {
        String named = around.environment().getOrDefault("JSLIM_CONFIG", "");
        return named.isEmpty() ? new Configs(around, null, false) : given(around, new File(named));
    }

    /** Returns what is configured by one file for all; that of hadolint is known by its name. */
    public static Configs given(Surroundings around, File file) {
        File absolute = file.isAbsolute() ? file : new File(around.directory(), file.getPath());
        return new Configs(around, absolute, false);
    }

    /** Returns what is configured without any file. */
    public static Configs none(Surroundings around) {
        return new Configs(around, null, true);
    }

    /**
     * Returns what is configured for a file.
     *
     * @param file absolute, or null for standard input, to which applies what holds in the working directory
     * @throws InputInvalid if the configuration cannot be read or used; the same exception for all files to which this configuration applies
     */
    public synchronized LintConfig of(@Nullable File file) {
        return source(file).of(file);
    }

    /** Returns what is configured for a file, see {@link #of}, key by key with where it was said. */
    public synchronized List<EffectiveConfig> show(@Nullable File file) {
        return EffectiveConfig.of(layers(file).overlay(file));
    }

    /** Returns what is said of a key for a file, see {@link #of}, and where; null if nothing is said. */
    public synchronized <T> @Nullable Said<T> said(Key<T> key, @Nullable File file) {
        return layers(file).overlay(file).said(key);
    }

    /** Returns the names of the files from which the configuration of a file comes, see {@link #of}; empty if there are none. */
    public synchronized List<String> files(@Nullable File file) {
        List<String> names = new ArrayList<>();
        for (LoadedFile each : layers(file).files()) {
            names.addFirst(ConfigLoader.shown(each.file(), around));
        }
        return names;
    }

    private ConfigLayers layers(@Nullable File file) {
        return source(file) instanceof ConfigLayers layers ? layers : new ConfigLayers(around, null);
    }

    private ConfigSource source(@Nullable File file) {
        File parent = file == null ? null : file.getParentFile();
        File directory = parent == null ? around.directory() : parent;
        ConfigSource known = byDirectory.get(directory);
        if (known == null) {
            File found = none ? null : given == null ? search.find(directory) : given;
            known = found == null ? plain() : read(found);
            byDirectory.put(directory, known);
        }
        return known;
    }

    private ConfigSource read(File file) {
        ConfigSource known = byFile.get(file);
        if (known == null) {
            known = new ConfigLayers(around, file);
            byFile.put(file, known);
        }
        return known;
    }

    private ConfigSource plain() {
        ConfigSource known = plain;
        if (known == null) {
            known = !none && asksLikeHadolint() ? new ConfigLayers(around, null) : new Plain(around);
            plain = known;
        }
        return known;
    }

    private boolean asksLikeHadolint() {
        for (String name : HADOLINT) {
            if (around.environment().containsKey("HADOLINT_" + name)) {
                return true;
            }
        }
        return false;
    }

    /** Where there is no file at all. */
    private static final class Plain implements ConfigSource {
        private final LintConfig config;

        Plain(Surroundings around) {
            Asked first = around.asked();
            Asked second = EnvironmentAsked.of(around.environment());
            Preset preset = first.preset() == null ? second.preset() : first.preset();
            Boolean preview = first.preview() == null ? second.preview() : first.preview();
            FailureThreshold threshold = first.threshold() == null ? second.threshold() : first.threshold();
            RuleSelection selection = second.ignore().isEmpty()
                    ? RuleSelection.of(
                            Objects.requireNonNullElse(preset, Preset.RECOMMENDED),
                            Boolean.TRUE.equals(preview),
                            first.select(),
                            first.ignore(),
                            around.program().rules())
                    : ConfigLayers.selection(around);
            this.config = LintConfig.of(
                    selection,
                    Boolean.TRUE.equals(first.unsafeFixes()),
                    Objects.requireNonNullElse(threshold, FailureThreshold.STYLE));
        }

        @Override
        public LintConfig of(@Nullable File file) {
            return config;
        }
    }
}
