package dev.jslim.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A copy of what the launcher of the source tree looks at. It can count as built, so that no build runs inside the build. */
record SourceTree(Path top) {
    /** Returns a tree in a directory, in which nothing was built. */
    static SourceTree in(Path top) throws IOException {
        Files.copy(Installation.PROJECT.resolve("jslim"), top.resolve("jslim"));
        Files.createDirectory(top.resolve(".mvn"));
        Files.copy(Installation.PROJECT.resolve(".mvn/jdk25"), top.resolve(".mvn/jdk25"));
        Files.writeString(top.resolve("pom.xml"), "<project/>");
        for (String module : new String[] {"grammar", "analyzer", "rules", "runtime-tracer", "cli", "dist"}) {
            Path source = Files.createDirectories(top.resolve(module).resolve("src/main"));
            // Git keeps no empty directories.
            Files.createFile(source.resolve("source"));
            Files.writeString(top.resolve(module).resolve("pom.xml"), "<project/>");
        }
        Files.createFile(Files.createDirectories(top.resolve("docs/rules")).resolve("README.md"));
        return new SourceTree(top);
    }

    /** Returns the file whose time tells how old the sources were that were built. */
    Path stamp() {
        return top.resolve("dist/target/jslim.built");
    }

    /** Puts a link to what this build made where the launcher would have built it. */
    void countsAsBuilt() throws IOException {
        Files.createDirectories(top.resolve("dist/target"));
        Files.createSymbolicLink(top.resolve("dist/target/jslim"), Installation.PROJECT.resolve("dist/target/jslim"));
        Files.createFile(stamp());
        Files.setLastModifiedTime(stamp(), FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** Removes the link: JUnit warns of every link that leaves the folder which it deletes. */
    void unlink() throws IOException {
        Files.deleteIfExists(top.resolve("dist/target/jslim"));
    }
}
