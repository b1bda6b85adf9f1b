package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.build.Resolution;
import dev.jslim.analyzer.command.Invocation;
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
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import java.util.Set;

/** {@code pip install} that leaves its download cache in a layer of the final image. */
public final class PipCacheLeft extends NodeRule<Command.Simple> {
    private static final String SETTING = "PIP_NO_CACHE_DIR";
    private static final Set<String> NO = Set.of("0", "off", "no", "false", "");

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
        if (call == null
                || !install
                || !context.ships()
                || call.mayHideOptions()
                || call.has("--no-cache-dir", "--no-cache")) {
            return List.of();
        }
        if (setting(call.invocation(), context) || cleaned(context.commands())) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), "--no-cache-dir");
        return found(
                call.verbWord().span(),
                "pip keeps what it downloaded and built under ~/.cache/pip, and it stays in this layer; add --no-cache-dir,"
                        + " or mount a cache there",
                Fix.of("add --no-cache-dir", Applicability.SAFE, edit));
    }

    private static boolean setting(Invocation invocation, RuleContext context) {
        String own = invocation.environment().get(SETTING);
        if (own != null) {
            return !NO.contains(own);
        }
        String exported = context.commands().exported(SETTING, invocation.command());
        if (exported != null) {
            return !NO.contains(exported);
        }
        Instruction run = context.instruction();
        Resolution value =
                run == null ? Resolution.absent() : context.graph().scopeAt(run).declared(SETTING);
        return value instanceof Resolution.Unresolved
                || (value instanceof Resolution.Resolved(var text) && !NO.contains(text));
    }

    private static boolean cleaned(RunCommands commands) {
        for (Mount mount : commands.mounts()) {
            boolean outside = mount.type().equals("cache") || mount.type().equals("tmpfs");
            if (outside && (mount.target().endsWith("/.cache") || mount.target().contains("pip"))) {
                return true;
            }
        }
        return commands.removesMatching(".cache") || commands.calls("pip", "purge") || commands.calls("pip3", "purge");
    }
}
