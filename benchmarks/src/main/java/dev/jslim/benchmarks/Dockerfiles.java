package dev.jslim.benchmarks;

import dev.jslim.grammar.source.SourceBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Dockerfiles that are read: those of the project, or those of a folder outside it. */
final class Dockerfiles {
    private static final int MOST_BYTES = 32 * 1024;

    private Dockerfiles() {}

    /** Returns the texts of the project's samples and of the fixtures of its rules; the working directory is the project's. */
    static List<String> ofProject() throws IOException {
        return Stream.concat(read(Path.of("samples")), read(Path.of("rules/src/test/resources")))
                .toList();
    }

    /**
     * Returns the texts of the folder that the environment variable {@code JSLIM_CORPUS} names, without those above 32 KiB: a few
     * generated files of hundreds of kilobytes say nothing of an ordinary one.
     */
    static List<String> ofCorpus() throws IOException {
        String folder = System.getenv("JSLIM_CORPUS");
        if (folder == null || folder.isEmpty()) {
            throw new IllegalStateException("JSLIM_CORPUS does not name a folder of Dockerfiles");
        }
        return read(Path.of(folder).toRealPath()).toList();
    }

    private static Stream<String> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Dockerfiles::isDockerfile).sorted().map(Dockerfiles::text).toList().stream();
        }
    }

    private static boolean isDockerfile(Path file) {
        String name = file.getFileName().toString();
        boolean named = name.contains("ockerfile") || name.contains("Containerfile");
        return named
                && !name.endsWith(".dockerignore")
                && Files.isRegularFile(file)
                && file.toFile().length() <= MOST_BYTES;
    }

    private static String text(Path file) {
        try {
            return SourceBytes.decode(Files.readAllBytes(file), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
