package dev.jslim.rules.layers;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Moves a change of mode or owner into the instructions that copy the files. */
final class ModeIntoCopy {
    private ModeIntoCopy() {}

    /**
     * Returns the fix, or null where more than the copied files would change or something would be lost.
     *
     * @param lastRun where the RUN before this one begins, 0 if there is none
     */
    static @Nullable Fix fix(
            Instruction.Run run, ModeChange change, List<LayerPaths.Placed> hit, int lastRun, RuleContext context) {
        TextEdit removal = RemovalMove.removal(run, change.invocation().command(), context);
        String value = change.forCopy();
        if (removal == null || value == null || value.indexOf(' ') >= 0) {
            return null;
        }
        TreeMap<Integer, TextEdit> edits = new TreeMap<>();
        boolean files = true;
        for (LayerPaths.Placed placed : hit) {
            if (!(placed.instruction() instanceof Instruction.Copy copy)
                    || copy.flag(change.flag()) != null
                    || !allOf(copy, hit)
                    || copy.span().start() < lastRun) {
                return null;
            }
            files &= placed.file();
            int end = copy.keyword().span().end();
            edits.put(end, TextEdit.insert(end, " --" + change.flag() + "=" + value));
        }
        boolean all = change.recursive() || hit.size() == change.targets().size();
        if (!all) {
            return null;
        }
        edits.put(removal.span().start(), removal);
        boolean safe = change.isNumeric()
                && change.flag().equals("chmod")
                && !change.recursive()
                && files
                && RemovalMove.leads(run, change.invocation().command())
                && BuildKitFeatures.of(context).needed();
        return new Fix(
                "say it in COPY",
                safe ? Applicability.SAFE : Applicability.UNSAFE,
                new ArrayList<>(edits.values()),
                null);
    }

    private static boolean allOf(Instruction.Copy copy, List<LayerPaths.Placed> hit) {
        int count = 0;
        for (LayerPaths.Placed placed : hit) {
            count += placed.instruction().span().equals(copy.span()) ? 1 : 0;
        }
        return count == copy.sources().size();
    }
}
