package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunCommands;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The package lists that {@code apt-get update} fetched stay in a layer of the final image. */
public final class AptListsLeft extends NodeRule<Instruction.Run> {
    static final String LISTS = "/var/lib/apt/lists";

    public AptListsLeft() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "apt-lists-left",
                                "The package lists of apt stay in the image",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .broader("DL3009", "S6587")
                        .same("DKL-DI-0005"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        PackageCall update = context.ships() ? leaving(commands) : null;
        if (update == null) {
            return List.of();
        }
        String message = "the package lists of apt stay in this layer, about 20 to 50 MB that nothing uses at run time;"
                + " remove them in the same RUN with rm -rf " + LISTS + "/*";
        return found(update.invocation().command().span(), message, fixes(run, update, context));
    }

    /** Returns the first call that leaves its lists, or null. */
    private static @Nullable PackageCall leaving(RunCommands commands) {
        for (PackageCall call : commands.updates()) {
            if (Apt.is(call) && commands.keeps(call, Cache.Kind.INDEX)) {
                return call;
            }
        }
        return null;
    }

    private static List<Fix> fixes(Instruction.Run run, PackageCall update, RuleContext context) {
        String sudo = update.invocation().sudo() == null ? "" : "sudo ";
        TextEdit edit = RunEdits.append(context.dockerfile(), run, sudo + "rm -rf " + LISTS + "/*");
        if (edit == null) {
            return List.of();
        }
        boolean needed = context.onBuild() || Apt.installsLaterWithoutUpdate(context);
        Applicability trust = needed ? Applicability.DISPLAY_ONLY : Applicability.SAFE;
        return List.of(Fix.of("remove the package lists", trust, edit));
    }
}
