package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** What is copied below USER belongs to root all the same. */
public final class CopyRootOwnedAfterUser extends NodeRule<Instruction> {
    public CopyRootOwnedAfterUser() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "copy-root-owned-after-user",
                                "Files copied below USER belong to root",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("copy-after-user-without-chown"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        boolean transfer = instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add;
        Stage stage = context.stage();
        if (!transfer || stage == null || context.onBuild() || has(instruction, "chown")) {
            return List.of();
        }
        Instruction.User user = context.graph().userAt(stage, instruction.span().start());
        boolean known = user != null
                && context.graph().stateAt(instruction).user() instanceof Resolution.Resolved(String name)
                && !isRoot(name)
                && !context.graph().stateAt(instruction).windows();
        if (user == null || !known) {
            return List.of();
        }
        String shown = user.user().raw();
        String message = "the files belong to root although USER is " + shown
                + ", who may not be able to write them; if the program has to, copy them with --chown=" + shown;
        // A variable may be out of scope here, and a blank would end the flag.
        boolean plain = user.user().literal() != null && shown.indexOf(' ') < 0 && shown.indexOf('"') < 0;
        int end = instruction.keyword().span().end();
        Fix fix = Fix.of("give them to " + shown, Applicability.UNSAFE, TextEdit.insert(end, " --chown=" + shown));
        return found(instruction.keyword().span(), message, plain ? List.of(fix) : List.of());
    }

    private static boolean has(Instruction instruction, String name) {
        for (Flag flag : instruction.flags()) {
            if (flag.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRoot(String user) {
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        return name.equals("root") || name.equals("0") || name.isEmpty();
    }
}
