package dev.jslim.tracer.engine;

import dev.jslim.analyzer.JslimException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Removes what sessions could not remove themselves, because their process was killed or the engine was gone. Only what belongs
 * to a process that is known to be dead is touched; images only by the names that sessions give, since a label is inherited by
 * what a user makes of a labelled container. What resists is left to the next sweep.
 */
final class Sweep {
    private Sweep() {}

    /**
     * Looks through an engine and a directory.
     *
     * @param temporary where sessions of this machine keep their files
     */
    static void run(ContainerEngine engine, Path temporary) {
        try {
            engine(engine);
        } catch (JslimException e) {
            // An engine that refuses this will say more to what the command itself asks of it.
            return;
        } finally {
            files(temporary);
        }
    }

    private static void engine(ContainerEngine engine) {
        for (EngineObject object : engine.labelled(Session.LABEL, "")) {
            if (object.kind() != EngineObject.Kind.IMAGE && isDead(SessionId.leading(object.label()))) {
                engine.remove(object);
            }
        }
        for (String name : engine.imageNames()) {
            if (isDead(SessionId.ofImage(name))) {
                engine.removeImage(name, false);
            }
        }
    }

    private static void files(Path temporary) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(temporary, SessionId.FILE_PREFIX + "*")) {
            for (Path file : files) {
                if (isDead(SessionId.ofFile(file.getFileName().toString()))) {
                    TemporaryFiles.delete(file);
                }
            }
        } catch (IOException | UncheckedIOException | java.nio.file.DirectoryIteratorException e) {
            return;
        }
    }

    private static boolean isDead(Optional<SessionId> id) {
        return id.isPresent() && id.get().owner().isDead();
    }
}
