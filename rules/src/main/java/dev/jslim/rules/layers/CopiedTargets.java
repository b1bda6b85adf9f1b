package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.rules.copy.ContextSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What of copied files a change of mode or owner meets. */
final class CopiedTargets {
    /** More than anybody would repair by hand; each is compared with all others. */
    private static final int MOST = 64;

    private CopiedTargets() {}

    /** Returns the copies that a change stores again, in the order of their paths; none if it is not sure that it meets one. */
    static List<LayerPaths.Placed> of(ModeChange change, NavigableMap<String, LayerPaths.Placed> copied) {
        List<LayerPaths.Placed> hit = new ArrayList<>();
        for (String target : change.targets()) {
            LayerPaths.Placed exact = hit.size() == MOST ? null : copied.get(target);
            if (exact != null && (exact.file() || change.recursive())) {
                hit.add(exact);
            } else if (exact != null) {
                // A directory's own mode costs no bytes, and a name without extension may be one.
                hit.addAll(exact.source().endsWith("/") || exact.source().endsWith(".") ? List.of() : List.of(exact));
            }
            if (change.recursive()) {
                String from = target.equals("/") ? "/" : target + "/";
                SortedMap<String, LayerPaths.Placed> below = copied.subMap(from, from + Character.MAX_VALUE);
                for (LayerPaths.Placed placed : below.values()) {
                    if (hit.size() == MOST) {
                        break;
                    }
                    hit.add(placed);
                }
            }
        }
        return hit;
    }

    /** Returns what is wrong, with the bytes that the build context shows. */
    static String message(ModeChange change, List<LayerPaths.Placed> hit, RuleContext context) {
        String size = size(hit, context.buildContext());
        String what = hit.size() == 1 && !hit.getFirst().source().equals(".")
                ? name(hit.getFirst().source())
                : "all that was copied there";
        String value = change.forCopy();
        return change.flag() + " in a RUN of its own stores " + what + " a second time" + size
                + "; say it where it is copied, with " + instruction(hit) + " --" + change.flag()
                + (value == null ? "" : "=" + value);
    }

    /** Of an address, its end says enough. */
    private static String name(String source) {
        return source.contains("://") ? source.substring(source.lastIndexOf('/') + 1) : source;
    }

    private static String instruction(List<LayerPaths.Placed> hit) {
        return hit.getFirst().instruction() instanceof Instruction.Add ? "ADD" : "COPY";
    }

    private static String size(List<LayerPaths.Placed> hit, @Nullable BuildContext directory) {
        long bytes = 0;
        for (LayerPaths.Placed placed : hit) {
            boolean local = !(placed.instruction() instanceof Instruction.Copy copy && copy.flag("from") != null);
            long own = directory == null || !local ? -1 : ContextSizes.of(directory, placed.source());
            if (own < 0) {
                return "";
            }
            bytes += own;
        }
        return ", " + ContextSizes.text(bytes) + " more";
    }
}
