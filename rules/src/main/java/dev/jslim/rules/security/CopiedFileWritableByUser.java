package dev.jslim.rules.security;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** A program that the process which runs it may replace. */
public final class CopiedFileWritableByUser extends NodeRule<Instruction> {
    public CopiedFileWritableByUser() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "copied-file-writable-by-user",
                                "A copied program may be changed by the user who runs it",
                                RuleInfo.Category.SECURITY,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.ALL)
                        .broader("S6504"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        boolean copies = instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add;
        Flag owner = copies ? instruction.flag("chown") : null;
        Word user = owner == null ? null : owner.value();
        if (owner == null
                || user == null
                || !context.ships()
                || !(context.expand(user) instanceof Resolution.Resolved(String name))) {
            return List.of();
        }
        int colon = name.indexOf(':');
        String alone = colon < 0 ? name : name.substring(0, colon);
        Flag chmod = instruction.flag("chmod");
        boolean closed = chmod != null
                && chmod.text().length() >= 3
                && FileMode.isOctal(chmod.text())
                && (chmod.text().charAt(chmod.text().length() - 3) - '0' & 2) == 0;
        if (alone.isEmpty()
                || alone.equals("root")
                || alone.equals("0")
                || closed
                || !Programs.areCopied(instruction, context)) {
            return List.of();
        }
        return found(
                owner.span(),
                alone
                        + " owns what is copied here and may change it, so whoever breaks into the process can leave something behind that runs; leave it to root, for"
                        + " reading and running it needs no owner",
                // Behind USER somebody else means that the files should be that user's: a matter to think about.
                hasUser(instruction, context)
                        ? List.of()
                        : List.of(Flags.removal(owner, instruction, context, "leave it to root")));
    }

    private static boolean hasUser(Instruction instruction, RuleContext context) {
        Stage stage = context.stage();
        return stage != null && context.graph().userAt(stage, instruction.span().start()) != null;
    }
}
