package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.shell.Command;
import java.util.List;

/** {@code apk add} that leaves its index in a layer of the final image. */
public final class ApkMissingNoCache extends NodeRule<Command.Simple> {
    public ApkMissingNoCache() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "apk-missing-no-cache",
                                "The package index of apk stays in the image",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3019", "DS-0025")
                        .broader("S6587")
                        .same("DKL-DI-0004"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        RunCommands commands = context.commands();
        PackageCall call = commands.packageCall(command);
        boolean add = call != null
                && call.manager() == PackageManager.APK
                && call.verb().equals("add");
        if (call == null
                || !add
                || call.operands().isEmpty()
                || !context.ships()
                || !commands.keeps(call, Cache.Kind.INDEX)) {
            return List.of();
        }
        return found(
                call.verbWord().span(),
                "apk add keeps its package index, about 2 MB, in this layer; add --no-cache, which fetches a fresh index and"
                        + " keeps nothing",
                Fix.of(
                        "add --no-cache",
                        Applicability.SAFE,
                        RunEdits.argument(commands.run(), call.verbWord(), "--no-cache")));
    }
}
