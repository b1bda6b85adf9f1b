package dev.jslim.tracer.launch;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.ContainerEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Small text files of a container. */
final class ContainerFiles {
    private static final int LIMIT = 4 << 20;
    private static final int LINKS = 40; // as the kernel, path_resolution(7)

    private ContainerFiles() {}

    /**
     * Returns the text of a file, or an empty text if there is none.
     *
     * @throws InputInvalid if it has more than four megabytes
     */
    static String text(ContainerEngine engine, String container, String path) {
        String at = path;
        for (int links = 0; links < LINKS; links++) {
            if (engine.fileSize(container, at).isEmpty()) {
                return "";
            }
            try (InputStream stream = engine.copyOut(container, at);
                    TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
                TarArchiveEntry entry = tar.getNextEntry();
                if (entry == null || entry.isDirectory()) {
                    return "";
                }
                if (entry.isSymbolicLink()) {
                    // The engine follows links in directories only.
                    at = Path.of(at)
                            .resolveSibling(entry.getLinkName())
                            .normalize()
                            .toString();
                    continue;
                }
                byte[] bytes = tar.readNBytes(LIMIT + 1);
                if (bytes.length > LIMIT) {
                    throw new InputInvalid(
                            path + " of the image has more than 4 MB", "name the user by numbers: --user UID:GID");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "";
    }
}
