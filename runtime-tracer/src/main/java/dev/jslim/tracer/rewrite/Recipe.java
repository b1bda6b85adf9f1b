package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.grammar.syntax.Dockerfile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Dockerfile that is to be rewritten, and how it is built.
 *
 * @param dockerfile with safe fixes applied
 * @param file where the original stands
 * @param stage the one that becomes the image: the last, or that of {@code --target}
 * @param arguments build arguments
 */
public record Recipe(
        Dockerfile dockerfile,
        BuildGraph graph,
        Stage stage,
        Path file,
        BuildContext context,
        Map<String, String> arguments) {
    private static final String LIST = ".jslim-files";

    public Recipe {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** Returns the path of the list of files inside of the context: beside the Dockerfile, or at the top if that stands elsewhere. */
    public String listPath() {
        Path directory = context.directory().toAbsolutePath().normalize();
        Path beside = file.toAbsolutePath().normalize().resolveSibling(file.getFileName() + LIST);
        return beside.startsWith(directory)
                ? directory.relativize(beside).toString().replace('\\', '/')
                : String.valueOf(beside.getFileName());
    }
}
