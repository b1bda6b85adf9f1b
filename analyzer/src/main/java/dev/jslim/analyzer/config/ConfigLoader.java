package dev.jslim.analyzer.config;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.Configs.Surroundings;
import dev.jslim.analyzer.config.hadolint.HadolintFile;
import dev.jslim.analyzer.config.keys.ConfigFile;
import dev.jslim.analyzer.config.keys.ConfigReader;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Problems;
import dev.jslim.analyzer.config.keys.Said;
import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.RuleNames;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a configuration file and those it extends. */
final class ConfigLoader {
    private static final int LONGEST_CHAIN = 8;

    private final Surroundings around;
    private final RuleNames names;
    private final List<LoadedFile> chain = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ConfigLoader(Surroundings around, RuleNames names) {
        this.around = around;
        this.names = names;
    }

    /**
     * Returns the files, those first that are extended.
     *
     * @throws InputInvalid naming all problems of all files
     */
    static List<LoadedFile> load(File file, Surroundings around, RuleNames names) {
        ConfigLoader loader = new ConfigLoader(around, names);
        loader.follow(file);
        int count = loader.problems.size();
        if (count > 0) {
            throw new InputInvalid(
                    shown(file, around) + " cannot be used: " + (count == 1 ? "one problem" : count + " problems")
                            + "\n  " + String.join("\n  ", loader.problems),
                    "docs/configuration.md explains the keys; --no-config does without the file");
        }
        return loader.chain;
    }

    private void follow(File file) {
        File at = file;
        String from = null;
        while (at != null) {
            File current = at;
            if (chain.stream().anyMatch(each -> each.file().equals(current)) || chain.size() == LONGEST_CHAIN) {
                problems.add(from + ": the files extend each other without end");
                return;
            }
            ConfigFile content = read(current, from);
            if (content == null) {
                return;
            }
            for (Problem problem : content.problems()) {
                problems.add(shown(current, around) + ":" + problem.line() + ":" + problem.column() + ": "
                        + problem.message());
            }
            LoadedFile loaded = new LoadedFile(current, ConfigSearch.isHadolints(current), content);
            chain.addFirst(loaded);
            Said<String> next = content.settings().said(Keys.EXTENDS);
            from = next == null ? null : next.origin().toString();
            at = next == null ? null : normal(new File(next.value()), loaded.directory());
        }
    }

    private @Nullable ConfigFile read(File file, @Nullable String from) {
        YamlFile yaml;
        try (FileInputStream in = new FileInputStream(file)) {
            yaml = YamlFile.of(in.readNBytes(YamlFile.LARGEST + 1));
        } catch (IOException e) {
            String what =
                    file.isDirectory() ? " is a directory" : file.exists() ? " cannot be read" : " does not exist";
            if (from == null) {
                throw new InputInvalid("the configuration file " + shown(file, around) + what, "", e);
            }
            problems.add(from + ": " + shown(file, around) + what);
            return null;
        }
        Problems found = new Problems(names, around.program().version());
        return ConfigSearch.isHadolints(file)
                ? HadolintFile.read(shown(file, around), yaml, found)
                : ConfigReader.read(shown(file, around), yaml, found);
    }

    private static File normal(File named, File directory) {
        File absolute = named.isAbsolute() ? named : new File(directory, named.getPath());
        return absolute.toPath().normalize().toFile();
    }

    /** Returns the name as a user in the working directory would give it. */
    static String shown(File file, Surroundings around) {
        String path = file.getPath();
        String start = around.directory().getPath() + File.separator;
        return path.startsWith(start) ? path.substring(start.length()) : path;
    }
}
