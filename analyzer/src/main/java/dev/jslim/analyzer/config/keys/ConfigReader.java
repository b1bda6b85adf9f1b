package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads configuration files by the table of keys. */
public final class ConfigReader {
    /** The key of overrides: a list of mappings with {@link Keys#FILES} and keys that may differ from file to file. */
    public static final String OVERRIDES = "overrides";

    private final String source;
    private final Problems problems;
    private final List<ConfigFile.PathOverride> overrides = new ArrayList<>();

    private ConfigReader(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Returns what a file says; where there are problems, what is right of it.
     *
     * @param source what the file is called where a value comes from
     * @param problems empty; knows the rules
     */
    public static ConfigFile read(String source, YamlFile file, Problems problems) {
        ConfigReader reader = new ConfigReader(source, problems);
        problems.addAll(file.problems());
        Settings settings = new Settings();
        Yaml root = file.root();
        if (root instanceof Yaml.Table table) {
            reader.table(table, "", settings, false);
        } else if (root != null && !Containers.isNothing(root)) {
            problems.add(root, "a configuration is a mapping of keys, not " + root.kind());
        }
        return new ConfigFile(settings, reader.overrides, problems.found());
    }

    private void table(Yaml.Table table, String group, Settings settings, boolean override) {
        for (Yaml.Entry entry : table.entries()) {
            String name = group + entry.key().text();
            Key<?> key = override && name.equals(Keys.FILES.name()) ? Keys.FILES : key(name);
            if (name.equals(OVERRIDES) && override) {
                problems.add(entry.key(), "an override cannot stand in an override");
            } else if (name.equals(OVERRIDES)) {
                overrides(entry.value());
            } else if (key != null && override && !key.perPath()) {
                problems.add(entry.key(), "'" + name + "' holds for all files; it cannot stand in an override");
            } else if (key != null) {
                take(key, entry, settings);
            } else if (group.isEmpty() && isGroup(name + ".")) {
                group(entry, name, settings, override);
            } else if (!name.equals("$schema") || override) {
                problems.unknown(entry.key(), "no such key", entry.key().text(), names(group, override));
            }
        }
    }

    private void group(Yaml.Entry entry, String name, Settings settings, boolean override) {
        if (entry.value() instanceof Yaml.Table inner) {
            table(inner, name + ".", settings, override);
        } else if (!Containers.isNothing(entry.value())) {
            problems.wants(entry.value(), "a mapping");
        }
    }

    private <T> void take(Key<T> key, Yaml.Entry entry, Settings settings) {
        T value = key.kind().read(entry.value(), problems);
        if (value != null) {
            settings.put(key, value, new Origin(source, entry.key().place().line()));
        }
    }

    private void overrides(Yaml value) {
        if (Containers.isNothing(value)) {
            return;
        }
        if (!(value instanceof Yaml.Items items)) {
            problems.wants(value, "a list of mappings");
            return;
        }
        for (Yaml each : items.values()) {
            if (each instanceof Yaml.Table table) {
                Settings settings = new Settings();
                int before = problems.found().size();
                table(table, "", settings, true);
                List<FileGlob> files = settings.get(Keys.FILES);
                if (files != null && !files.isEmpty()) {
                    overrides.add(new ConfigFile.PathOverride(files, settings));
                } else if (problems.found().size() == before) {
                    problems.add(each, "an override says which files it is for: files: ['*.dev']");
                }
            } else {
                problems.wants(each, "a mapping");
            }
        }
    }

    private static @Nullable Key<?> key(String name) {
        for (Key<?> key : Keys.all()) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        return null;
    }

    private static boolean isGroup(String prefix) {
        for (Key<?> key : Keys.all()) {
            if (key.name().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(String group, boolean override) {
        Set<String> names = new LinkedHashSet<>();
        for (Key<?> key : Keys.all()) {
            if (key.name().startsWith(group) && (key.perPath() || !override)) {
                names.add(key.name().substring(group.length()).split("\\.", 2)[0]);
            }
        }
        if (group.isEmpty()) {
            names.add(override ? Keys.FILES.name() : OVERRIDES);
        }
        return names;
    }
}
