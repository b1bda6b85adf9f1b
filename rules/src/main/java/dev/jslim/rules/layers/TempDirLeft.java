package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A directory that mktemp made stays in the layer. */
public final class TempDirLeft extends NodeRule<Instruction.Run> {
    public TempDirLeft() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "temp-dir-left",
                                "A temporary directory stays in the layer",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("rmRecursiveAfterMktempD"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        boolean used = context.ships() && context.commands().runs("mktemp");
        Map<String, Integer> removed = used ? TempDirs.removed(context.commands()) : Map.of();
        for (Command.Simple command : used ? context.commands().simple() : List.<Command.Simple>of()) {
            for (Assignment assignment : command.assignments()) {
                if (TempDirs.madeBy(assignment.value().parts())) {
                    add(assignment.name(), assignment.span(), command, run, removed, context, findings);
                }
            }
            for (ShellWord word : "export".equals(command.program()) ? command.arguments() : List.<ShellWord>of()) {
                int equals = word.raw().indexOf('=');
                if (equals > 0 && TempDirs.madeBy(word.parts())) {
                    add(word.raw().substring(0, equals), word.span(), command, run, removed, context, findings);
                }
            }
        }
        return findings;
    }

    private void add(
            String name,
            Span span,
            Command.Simple command,
            Instruction.Run run,
            Map<String, Integer> removed,
            RuleContext context,
            List<Finding> to) {
        if (removed.getOrDefault(name, 0) > command.span().start()) {
            return;
        }
        boolean own = RunEdits.after(context.dockerfile(), run, command, "true") != null;
        TextEdit edit = own ? RunEdits.append(context.dockerfile(), run, "rm -rf \"$" + name + '"') : null;
        String message = "the directory in $" + name
                + " stays in the layer with all that was put into it; remove it at the end of" + " the same RUN";
        to.add(
                edit == null
                        ? finding(span, message)
                        : finding(span, message, Fix.of("remove the directory", Applicability.UNSAFE, edit)));
    }
}
