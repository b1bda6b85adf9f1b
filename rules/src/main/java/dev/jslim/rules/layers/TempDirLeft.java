package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
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
import dev.jslim.grammar.shell.ShellPart;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
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
        Map<String, Integer> removed = used ? removed(context.commands()) : Map.of();
        for (Command.Simple command : used ? context.commands().simple() : List.<Command.Simple>of()) {
            for (Assignment assignment : command.assignments()) {
                if (makesDirectory(assignment.value().parts())) {
                    add(assignment.name(), assignment.span(), command, run, removed, context, findings);
                }
            }
            for (ShellWord word : "export".equals(command.program()) ? command.arguments() : List.<ShellWord>of()) {
                int equals = word.raw().indexOf('=');
                if (equals > 0 && makesDirectory(word.parts())) {
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

    /** Returns where the variables stand last that a command uses which deletes or moves. */
    private static Map<String, Integer> removed(RunCommands commands) {
        Map<String, Integer> removed = new HashMap<>();
        for (Invocation invocation : commands.invocations()) {
            boolean deletes = " rm find mv trap ".contains(" " + invocation.program() + " ");
            for (ShellWord word : deletes ? invocation.arguments() : List.<ShellWord>of()) {
                String raw = word.raw();
                for (int at = raw.indexOf('$'); at >= 0; at = raw.indexOf('$', at + 1)) {
                    int start = raw.startsWith("{", at + 1) ? at + 2 : at + 1;
                    int end = start;
                    while (end < raw.length()
                            && (Character.isLetterOrDigit(raw.charAt(end)) || raw.charAt(end) == '_')) {
                        end++;
                    }
                    removed.put(raw.substring(start, end), word.span().start());
                }
            }
        }
        return removed;
    }

    private static boolean makesDirectory(List<ShellPart> parts) {
        for (ShellPart part : parts) {
            if (part instanceof ShellPart.DoubleQuoted quoted && makesDirectory(quoted.parts())) {
                return true;
            }
            for (Command.Simple command : part instanceof ShellPart.Substitution made
                    ? made.script().simpleCommands()
                    : List.<Command.Simple>of()) {
                for (ShellWord word : "mktemp".equals(command.program()) ? command.arguments() : List.<ShellWord>of()) {
                    if (word.raw().equals("--directory")
                            || (word.raw().startsWith("-") && word.raw().endsWith("d"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
