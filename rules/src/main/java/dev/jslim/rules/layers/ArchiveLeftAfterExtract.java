package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A downloaded archive stays in the layer beside what was in it. */
public final class ArchiveLeftAfterExtract extends NodeRule<Instruction.Run> {
    public ArchiveLeftAfterExtract() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "archive-left-after-extract",
                                "A downloaded archive stays after it was unpacked",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("tarSomethingRmTheSomething"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        boolean fetches = context.commands().runs("curl") || context.commands().runs("wget");
        if (!context.ships() || !fetches) {
            return List.of();
        }
        Leftovers leftovers = new Leftovers(context.commands());
        List<Finding> findings = new ArrayList<>();
        for (Unpacked each : leftovers.unpacked) {
            int at = each.invocation().command().span().start();
            if (each.archive() != null
                    && leftovers.download(each.name(), at) != null
                    && leftovers.stays(each.name(), at)) {
                String command = (each.invocation().sudo() == null ? "rm " : "sudo rm ")
                        + each.archive().raw();
                TextEdit edit = RunEdits.after(
                        context.dockerfile(), run, each.invocation().command(), command);
                String message =
                        each.name() + " stays in the layer beside what was unpacked from it; remove it in the same RUN";
                findings.add(
                        edit == null
                                ? finding(each.archive().span(), message)
                                : finding(
                                        each.archive().span(),
                                        message,
                                        Fix.of("remove the archive", Applicability.UNSAFE, edit)));
            }
        }
        return findings;
    }
}
