package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where packages were installed first, in each stage: worked out once for a file. */
final class Installed {
    private final Map<String, Integer> lines = new HashMap<>();

    private Installed(RuleContext context) {
        for (Stage stage : context.graph().stages()) {
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Instruction.Run run) {
                    int line = context.source().position(run.span().start()).line();
                    for (PackageCall call : context.commandsOf(run).installs()) {
                        add(call, context.commandsOf(run), stage, line);
                    }
                }
            }
        }
    }

    static Installed of(RuleContext context) {
        Installed known = context.remembered(Installed.class);
        if (known == null) {
            known = new Installed(context);
            context.remember(known);
        }
        return known;
    }

    /** Returns the line of the first RUN of a stage that installs a package, or a group of this name; null if none does. */
    @Nullable
    Integer line(PackageManager manager, Stage stage, String name) {
        return lines.get(key(manager, stage, name));
    }

    private void add(PackageCall call, RunCommands commands, Stage stage, int line) {
        PackageCall.Option group = call.option("-t", "--virtual");
        if (group != null && group.value() != null && call.manager() == PackageManager.APK) {
            lines.putIfAbsent(key(call.manager(), stage, group.value()), line);
        }
        for (PackageSpec spec : commands.specs(call)) {
            if (spec.name() instanceof Resolution.Resolved(String name)) {
                lines.putIfAbsent(key(call.manager(), stage, name), line);
            }
        }
    }

    private static String key(PackageManager manager, Stage stage, String name) {
        return manager.name() + " " + stage.index() + " " + name;
    }
}
