package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A health check that calls a program which the image does not have, and so always fails. */
public final class HealthcheckToolMissing extends NodeRule<Instruction.Healthcheck> {
    private static final List<String> PROGRAMS = List.of("curl", "wget");

    public HealthcheckToolMissing() {
        super(
                Instruction.Healthcheck.class,
                RuleInfo.of(
                        "healthcheck-tool-missing",
                        "The health check calls what the image lacks",
                        RuleInfo.Category.HEALTHCHECK,
                        Severity.WARNING));
    }

    @Override
    public List<Finding> check(Instruction.Healthcheck check, RuleContext context) {
        Stage end = context.graph().finalStage();
        Instruction.Healthcheck last =
                end == null ? null : context.graph().stateAfter(end).healthcheck();
        if (end == null || last == null || context.onBuild() || !last.span().equals(check.span())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (check.form() instanceof CommandForm.ExecForm exec
                && !exec.arguments().isEmpty()) {
            Word program = exec.arguments().getFirst();
            look(program.literal(), program.span(), end, context, findings);
        } else if (check.form() instanceof CommandForm.ShellForm shell) {
            for (Command.Simple command : shell.script().simpleCommands()) {
                List<ShellWord> words = command.words();
                if (!words.isEmpty()) {
                    look(words.getFirst().literal(), words.getFirst().span(), end, context, findings);
                }
            }
        }
        return findings;
    }

    private void look(@Nullable String path, Span place, Stage end, RuleContext context, List<Finding> findings) {
        String program = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        if (PROGRAMS.contains(program) && Downloaders.lacks(end, program, context)) {
            findings.add(finding(
                    place,
                    "neither the base image nor an instruction brings " + program
                            + ", so the check fails each time and the container counts as unhealthy; install it, or ask with a"
                            + " program that is there"));
        }
    }
}
