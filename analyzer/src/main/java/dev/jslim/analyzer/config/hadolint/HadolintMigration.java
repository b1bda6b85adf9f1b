package dev.jslim.analyzer.config.hadolint;

import dev.jslim.analyzer.config.keys.Level;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.Yaml.Scalar;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a configuration of hadolint as one of jslim, with its comments where they stood. */
public final class HadolintMigration {
    private final RuleNames names;
    private final List<String> lines;
    private final StringBuilder out = new StringBuilder();
    /** The last line of the original that is written, counted from 1. */
    private int done;

    private boolean noFail;
    private boolean threshold;

    private HadolintMigration(String text, RuleNames names) {
        this.names = names;
        this.lines = text.lines().toList();
    }

    /**
     * Returns the text of a {@code .jslim.yaml} that says the same.
     *
     * @param file without problems
     */
    public static String migrate(YamlFile file, RuleNames names) {
        HadolintMigration migration = new HadolintMigration(file.text(), names);
        if (file.root() instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                migration.noFail |= entry.key().text().equals("no-fail") && isTrue(entry.value());
            }
            table.entries().forEach(migration::entry);
        }
        migration.comments(migration.lines.size() + 1, "");
        return migration.out.toString();
    }

    /** Returns the slugs of the rules that an id means, or the id itself, for a check of ShellCheck; empty if it is unknown. */
    public static List<String> slugs(String id, RuleNames names) {
        List<String> slugs = new ArrayList<>();
        for (RuleInfo rule : names.find(id)) {
            slugs.add(rule.slug());
        }
        return slugs.isEmpty() && RuleNames.isOfShellCheck(id) ? List.of(id) : slugs;
    }

    private void entry(Yaml.Entry entry) {
        comments(entry.key().place().line(), "");
        String key = entry.key().text();
        Yaml value = entry.value();
        switch (key) {
            case "ignored" -> ignored(entry);
            case "override" -> override(value);
            case "trustedRegistries" -> list("trusted-registries", entry);
            case "label-schema" -> labels(value);
            case "strict-labels" -> single("strict-labels", text(value), value);
            case "disable-ignore-pragma" -> single("suppressions", isTrue(value) ? "false" : "true", value);
            case "failure-threshold" -> threshold(text(value), value);
            case "no-fail" -> {
                if (noFail) {
                    threshold("none", value);
                }
            }
            case "format", "no-color", "verbose" ->
                out.append("# ").append(key).append(": it is an option of the command line\n");
            default -> out.append("# ").append(key).append(": it meant nothing to hadolint\n");
        }
    }

    private void ignored(Yaml.Entry entry) {
        out.append("ignore:").append(besideKey(entry)).append('\n');
        if (entry.value() instanceof Yaml.Items items) {
            items.values().forEach(each -> rule(each, items, ""));
        }
    }

    /** Writes the slugs of an id, each on a line, its comments at the first one. */
    private void rule(Yaml id, Yaml list, String value) {
        comments(id.place().line(), "  ");
        List<String> slugs = slugs(text(id), names);
        if (slugs.isEmpty()) {
            out.append("  # ").append(text(id)).append(": jslim has no such rule\n");
        }
        String beside = besideItem(id, list);
        for (String slug : slugs) {
            out.append(value.isEmpty() ? "  - " + slug : "  " + slug + ": " + value)
                    .append(beside)
                    .append('\n');
            beside = "";
        }
    }

    private void override(Yaml value) {
        if (!(value instanceof Yaml.Table table)) {
            return;
        }
        List<String> switchedOn = new ArrayList<>();
        out.append("severity:\n");
        for (Yaml.Entry entry : table.entries()) {
            comments(entry.key().place().line(), "  ");
            String level = entry.key().text().toUpperCase(Locale.ROOT);
            for (Level known : Level.values()) {
                if (known != Level.OFF && known.name().equals(level) && entry.value() instanceof Yaml.Items items) {
                    for (Yaml each : items.values()) {
                        List<String> slugs = slugs(text(each), names);
                        if (switchedOn.containsAll(slugs) && !slugs.isEmpty()) {
                            out.append("  # ").append(text(each)).append(": it is there already\n");
                        } else {
                            rule(each, items, level.toLowerCase(Locale.ROOT));
                            switchedOn.addAll(slugs);
                        }
                    }
                }
            }
        }
        if (!switchedOn.isEmpty()) {
            out.append("# hadolint checks every rule; those above are on here too, whatever the preset has.\n");
            out.append("extend-select: [").append(String.join(", ", switchedOn)).append("]\n");
        }
    }

    private void list(String key, Yaml.Entry entry) {
        out.append(key).append(":").append(besideKey(entry)).append('\n');
        if (entry.value() instanceof Yaml.Items items) {
            for (Yaml each : items.values()) {
                comments(each.place().line(), "  ");
                out.append("  - ")
                        .append(quoted(text(each)))
                        .append(besideItem(each, items))
                        .append('\n');
            }
        }
    }

    private void labels(Yaml value) {
        out.append("labels:\n");
        if (value instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                comments(entry.key().place().line(), "  ");
                out.append("  ").append(quoted(entry.key().text())).append(": ");
                out.append(text(entry.value()))
                        .append(besideItem(entry.value(), table))
                        .append('\n');
            }
        }
    }

    private void threshold(String level, Yaml value) {
        if (threshold) {
            out.append("# no-fail is stronger than failure-threshold\n");
        } else {
            single("failure-threshold", noFail || level.equals("ignore") ? "none" : level, value);
            threshold = true;
        }
    }

    private void single(String key, String value, Yaml place) {
        out.append(key).append(": ").append(value).append(beside(place)).append('\n');
    }

    /** Writes the comments and empty lines between what is written and a line of the original. */
    private void comments(int line, String indent) {
        for (int i = done + 1; i < line && i <= lines.size(); i++) {
            String text = lines.get(i - 1).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                out.append(text.isEmpty() ? "" : indent).append(text).append('\n');
            }
        }
        done = Math.max(done, line);
    }

    /** Returns the comment on the line of a key whose list begins below, or behind a list on one line. */
    private String besideKey(Yaml.Entry entry) {
        return beside(entry.value().place().line() > entry.key().place().line() ? entry.key() : entry.value());
    }

    /** Returns the comment behind an item that has a line of its own. */
    private String besideItem(Yaml item, Yaml list) {
        boolean flow = lines.get(list.place().line() - 1).strip().startsWith("[")
                || list.place().endLine() == list.place().line();
        return flow ? "" : beside(item);
    }

    /** Returns the comment behind something, on the line on which it ends. */
    private String beside(Yaml thing) {
        String line = lines.get(thing.place().endLine() - 1);
        int column = Math.min(thing.place().endColumn() - 1, line.codePointCount(0, line.length()));
        int hash = line.indexOf(" #", line.offsetByCodePoints(0, Math.max(0, column)));
        return hash < 0 ? "" : " " + line.substring(hash).strip();
    }

    private static boolean isTrue(Yaml value) {
        return text(value).equalsIgnoreCase("true");
    }

    private static String text(Yaml value) {
        return value instanceof Scalar scalar ? scalar.text() : "";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
