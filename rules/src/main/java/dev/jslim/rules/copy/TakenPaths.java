package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.ignore.PathPattern;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paths of the build context that a file takes, by COPY, ADD or a mount.
 *
 * @param plain files, and directories with all that is in them
 * @param patterns of others
 */
record TakenPaths(Set<String> plain, List<PathPattern> patterns) {
    /** Each is compared with every path of the context. */
    private static final int MOST_PATTERNS = 50;

    /** Returns what is taken by any stage, or null if that is everything or the text does not say it. */
    static @Nullable TakenPaths of(BuildGraph graph) {
        TakenPaths taken = new TakenPaths(new HashSet<>(), new ArrayList<>());
        for (Stage stage : graph.stages()) {
            for (Instruction written : stage.instructions()) {
                Instruction instruction = written instanceof Instruction.OnBuild on ? on.trigger() : written;
                boolean known = instruction instanceof Instruction.Run run
                        ? taken.addMounts(run)
                        : taken.addSources(instruction, graph);
                if (!known || taken.patterns.size() > MOST_PATTERNS) {
                    return null;
                }
            }
        }
        return taken;
    }

    /** Returns whether a path, or a directory above it, is taken. */
    boolean has(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (hasExactly(path.substring(0, slash))) {
                return true;
            }
        }
        return hasExactly(path);
    }

    private boolean hasExactly(String path) {
        boolean found = plain.contains(path);
        for (int i = 0; i < patterns.size() && !found; i++) {
            found = patterns.get(i).matches(path);
        }
        return found;
    }

    private boolean addMounts(Instruction.Run run) {
        for (Mount mount : Mount.of(run)) {
            String source = mount.option("source") == null ? mount.option("src") : mount.option("source");
            if (mount.type().equals("bind")
                    && mount.option("from") == null
                    && (source == null || source.indexOf('$') >= 0 || !add(source))) {
                return false;
            }
        }
        return true;
    }

    private boolean addSources(Instruction instruction, BuildGraph graph) {
        List<Word> sources = instruction instanceof Instruction.Copy copy && copy.flag("from") == null
                ? copy.sources()
                : instruction instanceof Instruction.Add add ? add.sources() : List.of();
        for (Word source : sources) {
            boolean heredoc = source.raw().startsWith("<<");
            if (!heredoc
                    && !(graph.expand(source, instruction) instanceof Resolution.Resolved(String path) && add(path))) {
                return false;
            }
        }
        return true;
    }

    /** Returns false if that is the whole context, or cannot be read. */
    private boolean add(String source) {
        if (SourcePaths.isRemote(source)) {
            return true;
        }
        String path = SourcePaths.clean(source);
        if (SourcePaths.isPlain(path)) {
            plain.add(path);
            return !path.isEmpty();
        }
        PathPattern pattern = PathPattern.parse(path);
        return pattern != null && patterns.add(pattern);
    }
}
