package dev.jslim.analyzer.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is fuzzed.
 *
 * @param name that of the folder of its inputs
 * @param type where Jazzer finds the method
 */
record Target(String name, Class<?> type, Consumer<byte[]> method) {
    static final List<Target> ALL = List.of(
            new Target("dockerfile", DockerfileTarget.class, DockerfileTarget::fuzzerTestOneInput),
            new Target("shell", ShellTarget.class, ShellTarget::fuzzerTestOneInput),
            new Target("expansion", ExpansionTarget.class, ExpansionTarget::fuzzerTestOneInput),
            new Target("dockerignore", DockerIgnoreTarget.class, DockerIgnoreTarget::fuzzerTestOneInput));

    /** Returns the folder of its inputs: seeds, and what once failed. */
    Path inputs() {
        return Path.of("src/test/fuzz", name);
    }
}
