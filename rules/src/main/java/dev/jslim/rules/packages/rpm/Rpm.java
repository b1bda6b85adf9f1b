package dev.jslim.rules.packages.rpm;

import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.rules.packages.family.Configured;

/** What several rules ask about yum, dnf and their like. */
final class Rpm {
    private Rpm() {}

    /** Returns whether the manager asks before it does what a call wants. */
    static boolean asks(PackageCall call) {
        PackageAction action = call.action();
        return action == PackageAction.INSTALL || action == PackageAction.UPGRADE || action == PackageAction.REMOVE;
    }

    /** Returns whether an option or the configuration, in this RUN or above, answers for the user. */
    static boolean isAnswered(PackageCall call, RuleContext context) {
        for (PackageCall.Option option : call.options()) {
            String value = option.value();
            boolean setting = option.name().equals("--setopt") && (value == null || value.contains("assume"));
            if (setting || option.name().startsWith("--assume")) {
                return true;
            }
        }
        return call.has("-y", "--yes") || Configured.above(context, "assumeyes");
    }
}
