package dev.jslim.rules.shell;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** {@code [ a -a b ]}, which POSIX has removed because it cannot be read without doubt. */
public final class ShellTestAnd extends ScriptRule {
    public ShellTestAnd() {
        super(RuleInfo.of(
                        "shell-test-and", "Two tests are joined by -a or -o", RuleInfo.Category.SHELL, Severity.WARNING)
                .in(Preset.STRICT)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .same("SC2166"));
    }

    @Override
    void check(Command.Simple command, ScriptNames names, RuleContext context, List<Finding> found) {
        List<ShellWord> joints = "[".equals(command.program()) ? TestJoints.of(command) : List.of();
        ScriptPlaces.Place place = joints.isEmpty() ? null : names.places().of(command);
        boolean plain = place != null && place.first() && TestJoints.arePlain(command, joints);
        for (ShellWord joint : joints) {
            boolean and = joint.raw().equals("-a");
            String message = "[ may take " + joint.raw() + " for an operand, and POSIX has removed it; write "
                    + (and ? "[ … ] && [ … ]" : "[ … ] || [ … ]");
            found.add(
                    plain && joint.equals(joints.getFirst())
                            ? finding(joint.span(), message, repair(joints, and))
                            : finding(joint.span(), message));
        }
    }

    private static Fix repair(List<ShellWord> joints, boolean and) {
        List<TextEdit> edits = new ArrayList<>();
        for (ShellWord joint : joints) {
            edits.add(TextEdit.replace(joint.span(), and ? "] && [" : "] || ["));
        }
        return new Fix("make it two tests", Applicability.UNSAFE, edits, null);
    }
}
