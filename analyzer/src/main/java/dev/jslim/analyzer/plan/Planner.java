package dev.jslim.analyzer.plan;

import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides what of an image is kept: evidence, the units that used files belong to, what those need, parents. */
public final class Planner {
    private Planner() {}

    /** Returns the paths and patterns to keep that nothing in the image fits: the user will want to know. */
    public static List<String> unmatched(ImageArchive image, PlanOptions options) {
        return Pins.unmatched(image.tree(), options);
    }

    /** Returns the plan; the same image, evidence and options always give the same one. */
    public static KeepPlan plan(ImageArchive image, Evidence evidence, PlanOptions options) {
        Keeping keeping = new Keeping(image.tree());
        ObservedFiles observed = ObservedFiles.keep(evidence, options, keeping);
        List<Closure> closures = closures(PlanContext.of(image, observed, options));
        closures.forEach(closure -> closure.seed(keeping));
        for (Node node = keeping.next(); node != null; node = keeping.next()) {
            KeepReason reason = keeping.reason(node);
            if (reason != null) {
                for (Closure closure : closures) {
                    closure.follow(node, reason, keeping);
                }
            }
        }
        closures.forEach(closure -> closure.finish(keeping));
        return new KeepPlan(
                image.tree(),
                withParents(keeping),
                keeping.unresolved(),
                (paths, round) -> plan(image, evidence, options.withHealed(paths, round)));
    }

    private static List<Closure> closures(PlanContext context) {
        return List.of(
                new LinkClosure(),
                new CommandClosure(context),
                new InterpreterClosure(context),
                new ElfClosure(context),
                new FamilyClosure(context),
                new PythonLibraryClosure(context),
                new PythonDistributionClosure(context),
                new ApplicationClosure(context),
                new PackageClosure(context),
                new NetworkClosure(context),
                new CertificateClosure(context),
                new TimeZoneClosure(context),
                new LocaleClosure(context),
                new MetadataClosure(context),
                new PackageDatabaseClosure(context));
    }

    private static SortedMap<String, Kept> withParents(Keeping keeping) {
        SortedMap<String, Kept> kept = new TreeMap<>();
        for (Map.Entry<Node, KeepReason> entry :
                new ArrayList<>(keeping.reasons().entrySet())) {
            Node node = entry.getKey();
            String path = node.path();
            kept.put(path, new Kept(node, entry.getValue(), keeping.content(node)));
            String child = path;
            for (Node up = node.parent(); up != null && !keeping.keeps(up); up = up.parent()) {
                KeepReason reason = new KeepReason.ParentOf(child);
                child = up.path();
                if (kept.putIfAbsent(child, new Kept(up, reason, null)) != null) {
                    break;
                }
            }
        }
        return kept;
    }
}
