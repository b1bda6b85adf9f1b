package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.build.ignore.DockerIgnore;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.process.BuildRequest;
import dev.jslim.tracer.process.ContextCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Builds texts that are not written yet: the user's files are not touched. */
final class DraftBuild {
    private final Session session;
    private final Recipe recipe;

    DraftBuild(Session session, Recipe recipe) {
        this.session = session;
        this.recipe = recipe;
    }

    /** Returns the build of a draft. */
    BuildRequest request(Draft draft) {
        return request(draft.dockerfile(), draft.files());
    }

    /** Returns the build of a text in the recipe's context, with some files other than they are there. */
    BuildRequest request(String dockerfile, Map<String, String> files) {
        try {
            Path directory = session.temporaryDirectory();
            Path file = Files.write(directory.resolve("Dockerfile"), SourceBytes.encode(dockerfile));
            Path context = recipe.context().directory();
            if (!files.isEmpty()) {
                Path copy = Files.createDirectory(directory.resolve("context"));
                ContextCopy.make(context, copy, this::needless, files);
                context = copy;
            }
            return BuildRequest.of(context, file).withArguments(recipe.arguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean needless(String path) {
        DockerIgnore ignore = recipe.context().ignore();
        return !path.equals(".dockerignore") && !ignore.hasExceptions() && ignore.ignores(path);
    }
}
