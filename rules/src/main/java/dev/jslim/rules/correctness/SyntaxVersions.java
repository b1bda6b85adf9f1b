package dev.jslim.rules.correctness;

import dev.jslim.analyzer.build.DefaultRegistry;
import dev.jslim.analyzer.build.Integers;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the Dockerfile syntax knows what.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/">the tables "Minimum Dockerfile version"</a>
 */
final class SyntaxVersions {
    /** By keyword and flag, the minor version of 1. */
    private static final Map<String, Integer> FLAGS = Map.ofEntries(
            Map.entry("RUN --mount", 2),
            Map.entry("RUN --network", 3),
            Map.entry("RUN --security", 20),
            Map.entry("ADD --keep-git-dir", 1),
            Map.entry("ADD --checksum", 6),
            Map.entry("ADD --chmod", 2),
            Map.entry("ADD --link", 4),
            Map.entry("ADD --unpack", 17),
            Map.entry("ADD --exclude", 19),
            Map.entry("COPY --chmod", 2),
            Map.entry("COPY --link", 4),
            Map.entry("COPY --parents", 20),
            Map.entry("COPY --exclude", 19));

    /** Something that not every version knows. */
    record Feature(String name, int minor, Span span) {}

    private SyntaxVersions() {}

    /** Returns the minor version that a value of the directive asks for; negative where it is not a plain version of Docker's. */
    static int minor(String value) {
        String version = value.substring(value.lastIndexOf(':') + 1);
        boolean docker = DefaultRegistry.without(value).startsWith("docker/dockerfile:");
        if (!docker || !version.startsWith("1.")) {
            return -1;
        }
        int end = version.indexOf('.', 2);
        long minor = Integers.parse(end < 0 ? version.substring(2) : version.substring(2, end));
        return minor == Integers.NONE || minor > 1_000 ? -1 : (int) minor;
    }

    /** Returns what needs the newest version, the first of them, or null. */
    static @Nullable Feature newest(Dockerfile file) {
        Feature newest = null;
        for (Instruction instruction : file.instructions()) {
            String keyword = instruction instanceof Instruction.Run
                    ? "RUN"
                    : instruction instanceof Instruction.Copy
                            ? "COPY"
                            : instruction instanceof Instruction.Add ? "ADD" : "";
            for (Flag flag : keyword.isEmpty() ? List.<Flag>of() : instruction.flags()) {
                String name = keyword + " --" + flag.name();
                int minor = FLAGS.getOrDefault(name, 0);
                newest = minor > (newest == null ? 0 : newest.minor()) ? new Feature(name, minor, flag.span()) : newest;
            }
        }
        return newest;
    }
}
