package dev.jslim.analyzer.config;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.Configs.Surroundings;
import dev.jslim.analyzer.config.hadolint.HadolintEnvironment;
import dev.jslim.analyzer.config.keys.ConfigFile;
import dev.jslim.analyzer.config.keys.FileGlob;
import dev.jslim.analyzer.config.keys.Key;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Origin;
import dev.jslim.analyzer.config.keys.Said;
import dev.jslim.analyzer.config.keys.Settings;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.RuleSelection;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A configuration file with those it extends, and what the environment and the command line say beside it. */
final class ConfigLayers implements ConfigSource {
    private final Surroundings around;
    private final RuleNames names;
    private final @Nullable File file;
    /** By what overrides apply; null is what is not known yet. */
    private final Map<String, LintConfig> configs = new HashMap<>();

    private @Nullable List<LoadedFile> chain;
    private @Nullable InputInvalid failure;

    /**
     * Returns the layers.
     *
     * @param file null if there is none
     */
    ConfigLayers(Surroundings around, @Nullable File file) {
        this.around = around;
        this.names = RuleSelection.names(around.program().rules());
        this.file = file;
    }

    /** Returns which rules are on without any file, if variables ignore some. */
    static RuleSelection selection(Surroundings around) {
        ConfigLayers layers = new ConfigLayers(around, null);
        return new Overlay(layers.names, layers.asked()).selection();
    }

    @Override
    public LintConfig of(@Nullable File linted) {
        StringBuilder which = new StringBuilder();
        List<Settings> layers = layers(linted, which);
        String excluded = excluded(linted);
        String id = which + "\n" + excluded;
        LintConfig known = configs.get(id);
        if (known == null) {
            known = config(new Overlay(names, layers), excluded);
            configs.put(id, known);
        }
        return known;
    }

    /** Returns what is said for a file, the most important last. */
    Overlay overlay(@Nullable File linted) {
        return new Overlay(names, layers(linted, new StringBuilder()));
    }

    /** Returns the files that are read, those first that are extended. */
    List<LoadedFile> files() {
        if (failure != null) {
            throw failure;
        }
        List<LoadedFile> known = chain;
        if (known == null) {
            try {
                known = file == null ? List.of() : ConfigLoader.load(file, around, names);
            } catch (InputInvalid e) {
                failure = e;
                throw e;
            }
            chain = known;
        }
        return known;
    }

    private List<Settings> layers(@Nullable File linted, StringBuilder which) {
        List<Settings> layers = new ArrayList<>();
        boolean hadolint = true;
        for (LoadedFile each : files()) {
            hadolint &= each.hadolint();
            layers.add(each.content().settings());
            String path = linted == null ? null : each.relative(linted);
            for (ConfigFile.PathOverride override : each.content().overrides()) {
                boolean applies = path != null && override.isFor(path);
                which.append(applies ? '1' : '0');
                if (applies) {
                    layers.add(override.settings());
                }
            }
        }
        if (hadolint) {
            layers.add(HadolintEnvironment.settings(around.environment(), names));
        }
        layers.addAll(asked());
        return layers;
    }

    private List<Settings> asked() {
        Asked environment = EnvironmentAsked.of(around.environment());
        Settings first = new Settings();
        put(first, Keys.PRESET, environment.preset(), "JSLIM_PRESET");
        put(first, Keys.PREVIEW, environment.preview(), "JSLIM_PREVIEW");
        put(first, Keys.IGNORE, environment.ignore().isEmpty() ? null : environment.ignore(), "JSLIM_IGNORE");
        put(first, Keys.FAILURE_THRESHOLD, environment.threshold(), "JSLIM_FAILURE_THRESHOLD");
        Asked asked = around.asked();
        Settings second = new Settings();
        put(second, Keys.PRESET, asked.preset(), "--preset");
        put(second, Keys.PREVIEW, asked.preview(), "--preview");
        put(second, Keys.SELECT, asked.select().isEmpty() ? null : asked.select(), "--select");
        put(second, Keys.IGNORE, asked.ignore().isEmpty() ? null : asked.ignore(), "--ignore");
        put(second, Keys.FAILURE_THRESHOLD, asked.threshold(), "--failure-threshold");
        put(second, Keys.FIX_UNSAFE, asked.unsafeFixes(), "--unsafe-fixes");
        return List.of(first, second);
    }

    private static <T> void put(Settings settings, Key<T> key, @Nullable T value, String source) {
        if (value != null) {
            settings.put(key, value, new Origin(source, 0));
        }
    }

    private @Nullable String excluded(@Nullable File linted) {
        for (LoadedFile each : files().reversed()) {
            Said<List<FileGlob>> said = each.content().settings().said(Keys.EXCLUDE);
            if (said != null) {
                String path = linted == null ? null : each.relative(linted);
                for (FileGlob glob : said.value()) {
                    if (path != null && glob.matches(path)) {
                        return "'" + glob + "' in " + said.origin();
                    }
                }
                return null;
            }
        }
        return null;
    }

    private @Nullable String baseline() {
        for (LoadedFile each : files().reversed()) {
            String said = each.content().settings().get(Keys.BASELINE);
            if (said != null) {
                File named = new File(said);
                return named.isAbsolute() ? said : new File(each.directory(), said).getPath();
            }
        }
        return null;
    }

    private LintConfig config(Overlay said, @Nullable String excluded) {
        return new LintConfig(
                said.selection(),
                said.adjustments(),
                said.settings(),
                excluded,
                said.required(Keys.FIX_UNSAFE),
                said.required(Keys.FAILURE_THRESHOLD),
                said.required(Keys.SUPPRESSIONS),
                said.required(Keys.SHELLCHECK),
                said.required(Keys.SHELLCHECK_ARGS),
                baseline());
    }
}
