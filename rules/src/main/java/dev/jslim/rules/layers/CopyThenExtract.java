package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An archive is copied and unpacked in a later layer, so that its bytes ship twice. */
public final class CopyThenExtract extends NodeRule<Stage> {
    public CopyThenExtract() {
        super(
                Stage.class,
                RuleInfo.of(
                                "copy-then-extract",
                                "A copied archive is unpacked in a later layer",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3010"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, CopiedArchive> archives = new HashMap<>();
        for (Instruction each : context.graph().ships(stage) ? stage.instructions() : List.<Instruction>of()) {
            Instruction instruction = each instanceof Instruction.OnBuild onBuild ? onBuild.trigger() : each;
            if (instruction instanceof Instruction.Copy copy && copy.flag("from") == null) {
                CopiedArchive.of(copy, archives);
            } else if (instruction instanceof Instruction.Run run && !archives.isEmpty()) {
                RunCommands commands = context.commandsOf(run);
                for (Unpacked unpacked : new Leftovers(commands).unpacked) {
                    CopiedArchive archive = archives.remove(CopiedArchive.name(unpacked.name()));
                    if (archive != null) {
                        Fix fix = each instanceof Instruction.Run
                                ? AddInstead.fix(archive.copy(), run, unpacked, context)
                                : null;
                        findings.add(finding(
                                archive.source().span(),
                                "the archive stays in its layer although a RUN unpacks it, so its bytes ship twice; ADD unpacks a"
                                        + " local tar archive itself",
                                fix == null ? new Fix[0] : new Fix[] {fix}));
                    }
                }
            }
        }
        return findings;
    }
}
