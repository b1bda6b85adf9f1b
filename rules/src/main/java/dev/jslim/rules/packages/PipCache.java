package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.build.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Set;

/** The ways to keep pip's cache out of a layer. */
final class PipCache {
    private static final String SETTING = "PIP_NO_CACHE_DIR";
    private static final Set<String> NO = Set.of("0", "off", "no", "false", "");

    private PipCache() {}

    /** Returns whether a variable switches the cache off, as far as can be known. */
    static boolean isOff(Invocation invocation, RuleContext context) {
        Resolution own = invocation.environment().get(SETTING);
        if (own != null) {
            return !NO.contains(own.orElse("1"));
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

    /** Returns whether a mount or a command of the same RUN keeps the cache out of the layer. */
    static boolean isCleaned(RunCommands commands) {
        for (Mount mount : commands.mounts()) {
            boolean outside = mount.type().equals("cache") || mount.type().equals("tmpfs");
            if (outside && (mount.target().endsWith("/.cache") || mount.target().contains("pip"))) {
                return true;
            }
        }
        return commands.removesMatching(".cache") || commands.calls("pip", "purge") || commands.calls("pip3", "purge");
    }
}
