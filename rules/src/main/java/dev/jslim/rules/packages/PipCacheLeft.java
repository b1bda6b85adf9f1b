package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.Cache;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import java.util.List;

/** {@code pip install} that leaves its download cache in a layer of the final image. */
public final class PipCacheLeft extends NodeRule<Command.Simple> {
    public PipCacheLeft() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "pip-cache-left",
                                "The download cache of pip stays in the image",
                                RuleInfo.Category.PACKAGE_MANAGER,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3042")
                        .broader("S6587"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        PackageCall call = context.commands().packageCall(command);
        boolean install = call != null
                && call.manager() == PackageManager.PIP
                && call.verb().equals("install");
        if (call == null || !install || !context.ships() || !context.commands().keeps(call, Cache.Kind.PACKAGES)) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), "--no-cache-dir");
        return found(
                call.verbWord().span(),
                "pip keeps what it downloaded and built under ~/.cache/pip, and it stays in this layer; add --no-cache-dir,"
                        + " or mount a cache there",
                Fix.of("add --no-cache-dir", Applicability.SAFE, edit));
    }
}
