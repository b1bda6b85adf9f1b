package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathWalk;
import dev.jslim.analyzer.image.Paths;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What the evidence says of the files of the image. Paths are walked over the image, not as the container saw them. */
final class ObservedFiles {
    private static final Set<Use> READING = EnumSet.of(Use.EXECUTED, Use.LOADED, Use.OPENED);
    private static final Set<Use> WRITING = EnumSet.of(Use.WRITTEN, Use.CREATED, Use.CONNECTED, Use.REMOVED);
    private static final Set<String> NOT_OF_THE_IMAGE = Set.of("proc", "sys", "dev", ".jslim");

    private final FileTree tree;
    private final Set<Node> read = new HashSet<>();

    private ObservedFiles(FileTree tree) {
        this.tree = tree;
    }

    /** Keeps everything that was used and is in the image. */
    static ObservedFiles keep(Evidence evidence, PlanOptions options, Keeping keeping) {
        ObservedFiles files = new ObservedFiles(keeping.tree());
        // The strongest use first, so that it is the reason that stays.
        for (Use use : Use.values()) {
            for (Observation observation : evidence.observations()) {
                if (observation.use() == use && !observation.failed()) {
                    files.keep(observation, observation.path(), keeping);
                    String resolved = observation.resolved();
                    if (resolved != null) {
                        files.keep(observation, resolved, keeping);
                    }
                }
            }
        }
        options.healed().forEach((path, round) -> {
            Node node = keeping.keepPath(path, new KeepReason.HealedBy(round, path));
            if (node != null) {
                files.read.add(node);
            }
        });
        return files;
    }

    /** Returns whether the content of a file was read, which looking at it does not do. */
    boolean wasRead(Node node) {
        return read.contains(node);
    }

    private void keep(Observation observation, String path, Keeping keeping) {
        var parts = Paths.parts(path);
        if (!path.startsWith("/") || (!parts.isEmpty() && NOT_OF_THE_IMAGE.contains(parts.getFirst()))) {
            return;
        }
        KeepReason reason = new KeepReason.Observed(observation.use(), observation.path(), observation.executable());
        PathWalk walk = observation.use() == Use.LINK_READ ? tree.resolveLink(path) : tree.resolve(path);
        walk.links().forEach(link -> keeping.keep(link, reason));
        Node target = walk.target();
        if (target == null) {
            // Written at run time: what was there before is the directory.
            if (WRITING.contains(observation.use())) {
                keeping.keep(walk.reached(), reason);
            }
            return;
        }
        keeping.keep(target, reason);
        if (READING.contains(observation.use())) {
            read.add(target);
        }
    }
}
