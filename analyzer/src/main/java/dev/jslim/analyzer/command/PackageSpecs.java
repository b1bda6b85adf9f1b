package dev.jslim.analyzer.command;

import java.util.List;

/** Finds the reader for what a call asks for; only that of its own family is loaded. */
final class PackageSpecs {
    private PackageSpecs() {}

    /** Returns what a call installs, upgrades, removes, downloads or runs; empty if it names nothing. */
    static List<PackageSpec> of(PackageCall call, WordText.Lookup lookup) {
        PackageAction action = call.action();
        boolean names =
                action != PackageAction.OTHER && action != PackageAction.CLEAN && action != PackageAction.REFRESH;
        boolean builds = action == PackageAction.BUILD && call.manager() != PackageManager.MAVEN;
        if (!names || builds) {
            return List.of();
        }
        PackageManager manager = call.manager();
        SpecReader reader;
        if (manager.isSystem()) {
            reader = new SystemSpecs(call, lookup);
        } else if (manager.compareTo(PackageManager.CONDA) <= 0) {
            reader = new PythonSpecs(call, lookup);
        } else if (manager.compareTo(PackageManager.COREPACK) <= 0) {
            reader = new NodeSpecs(call, lookup);
        } else {
            reader = new LanguageSpecs(call, lookup);
        }
        return reader.read();
    }
}
