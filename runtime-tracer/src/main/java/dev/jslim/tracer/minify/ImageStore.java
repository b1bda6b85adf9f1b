package dev.jslim.tracer.minify;

import dev.jslim.analyzer.JslimException.EngineUnavailable;
import dev.jslim.analyzer.emit.EmitOptions;
import dev.jslim.analyzer.emit.EmittedImage;
import dev.jslim.analyzer.emit.ImageEmitter;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.plan.KeepPlan;
import dev.jslim.tracer.engine.Session;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Moves images between the engine and this process. */
public final class ImageStore {
    private static final int PIPE = 1 << 20;

    private final Session session;

    /** Moves images of the session's engine. */
    public ImageStore(Session session) {
        this.session = session;
    }

    /** Returns an image of the engine as an archive in a temporary file of the session. The caller closes it. */
    public ImageArchive open(String image) {
        return ImageArchive.open(save(image));
    }

    /**
     * Returns the bytes of the files in all layers of an image. The size that an engine shows is something else where it stores
     * layers compressed, and then differs with how an image got there: no two of them compare.
     */
    public long bytes(String image) {
        try (ImageArchive archive = open(image)) {
            return archive.layerBytes();
        }
    }

    /** Returns a temporary file of the session with the image as {@code docker save} writes it. */
    public Path save(String image) {
        Path file = session.temporaryFile(".tar");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), PIPE)) {
            session.engine().saveImage(image, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes what the plan keeps straight into the engine and returns what was written; no file is made. The names in the
     * options belong to the session.
     *
     * @throws EngineUnavailable if the engine does not take it
     */
    public EmittedImage load(ImageArchive image, KeepPlan plan, EmitOptions options) throws InterruptedException {
        options.tags().forEach(session::own);
        PipedInputStream in = new PipedInputStream(PIPE);
        OutputStream pipe = connected(in);
        FutureTask<EmittedImage> writer = new FutureTask<>(() -> {
            try (pipe) {
                return ImageEmitter.write(image, plan, options, pipe);
            }
        });
        // The reader of a pipe looks whether its writer's thread lives.
        Thread thread = Thread.ofPlatform().daemon().name("jslim-emit").start(writer);
        try {
            // Closed early, when the engine refuses, it makes the writer fail and end.
            try (in) {
                session.creating(() -> session.engine().loadImage(in));
            }
            thread.join();
            return writer.get();
        } catch (ExecutionException e) {
            throw new EngineUnavailable(
                    "the image could not be written: " + reason(e.getCause()),
                    "check the free space where the engine keeps its images",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? String.valueOf(cause) : cause.getMessage();
    }

    private static OutputStream connected(PipedInputStream in) {
        try {
            return new PipedOutputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
