package dev.jslim.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find what is not on the class path. */
final class Project {
    private Project() {}

    /** Returns the folder of the whole project; Surefire starts in that of the module. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs"))
                ? here
                : here.resolve("..").normalize();
    }

    static Path fixtures() {
        return root().resolve("rules/src/test/resources/fixtures");
    }

    static Path pages() {
        return root().resolve("docs/rules");
    }

    /** Returns the folder of test cases collected from other projects, which may be absent. */
    static Path conformance() {
        String elsewhere = System.getenv("JSLIM_SHARED");
        Path shared = elsewhere == null ? root().resolveSibling("shared") : Path.of(elsewhere);
        return shared.resolve("conformance");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
