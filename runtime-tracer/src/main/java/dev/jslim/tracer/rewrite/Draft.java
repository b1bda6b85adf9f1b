package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.build.ignore.DockerIgnore;
import dev.jslim.analyzer.emit.DockerfileEmitter;
import dev.jslim.analyzer.rewrite.FinalStage;
import dev.jslim.analyzer.rewrite.RewritePlan;
import dev.jslim.grammar.source.SourceBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What would be written for a plan.
 *
 * @param dockerfile its new text
 * @param files path inside the context to content, of the other files that the build then needs
 */
public record Draft(RewritePlan plan, String dockerfile, Map<String, String> files) {
    public Draft {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static Draft of(Recipe recipe, RewritePlan plan) {
        String text = DockerfileEmitter.emit(
                recipe.dockerfile(), Objects.requireNonNull(recipe.stage().from()), plan);
        Map<String, String> files = new TreeMap<>();
        if (plan.stage() instanceof FinalStage.Listed listed) {
            files.put(listed.file(), listed.list().text());
            exempt(recipe, listed.file(), files);
        }
        return new Draft(plan, text, files);
    }

    /** The builder must see the list, whatever the ignore file says of its name. */
    private static void exempt(Recipe recipe, String list, Map<String, String> files) {
        DockerIgnore ignore = recipe.context().ignore();
        Path file = recipe.context().ignoreFile();
        if (file == null || !ignore.ignores(list)) {
            return;
        }
        try {
            String text = SourceBytes.decode(Files.readAllBytes(file), 0);
            String more = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + "!" + list + "\n";
            Path directory = recipe.context().directory().toAbsolutePath().normalize();
            files.put(directory.relativize(file.toAbsolutePath().normalize()).toString(), text + more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
