package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A stage that downloads with both {@code wget} and {@code curl}. */
public final class WgetAndCurl extends NodeRule<Stage> {
    public WgetAndCurl() {
        super(
                Stage.class,
                RuleInfo.of(
                                "wget-and-curl",
                                "One stage uses both downloaders",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT)
                        .same("DL4001", "DS-0014"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Translation> wgets = new ArrayList<>();
        List<Translation> curls = new ArrayList<>();
        for (Instruction instruction : stage.instructions()) {
            Instruction inner = instruction instanceof Instruction.OnBuild outer ? outer.trigger() : instruction;
            if (inner instanceof Instruction.Run run) {
                RunCommands commands = context.commandsOf(run);
                for (Invocation each : commands.invocations()) {
                    boolean wget = each.program().equals("wget");
                    if (wget || each.program().equals("curl")) {
                        (wget ? wgets : curls).add(new Translation(run, each));
                    }
                }
            }
        }
        if (wgets.isEmpty() || curls.isEmpty()) {
            return List.of();
        }
        boolean wgetIsLast = wgets.getFirst().start() > curls.getFirst().start();
        List<Translation> second = wgetIsLast ? wgets : curls;
        String other = wgetIsLast ? "curl" : "wget";
        String message = "this stage downloads with " + other
                + " already, so a second tool with its libraries, about 5 MB, is in the way; use " + other
                + " here too";
        List<TextEdit> edits = new ArrayList<>();
        for (Translation each : second) {
            String text = each.text();
            if (text == null) {
                return found(second.getFirst().span(), message);
            }
            edits.add(TextEdit.replace(
                    each.invocation()
                            .programWord()
                            .span()
                            .to(each.invocation().command().words().getLast().span()),
                    text));
        }
        return found(
                second.getFirst().span(),
                message,
                new Fix("translate to " + other, Applicability.UNSAFE, edits, "downloader"));
    }
}
