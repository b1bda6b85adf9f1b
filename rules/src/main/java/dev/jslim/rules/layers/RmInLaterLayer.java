package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files are deleted in another layer than the one that made them, so that they still ship. */
public final class RmInLaterLayer extends NodeRule<Stage> {
    public RmInLaterLayer() {
        super(
                Stage.class,
                RuleInfo.of(
                                "rm-in-later-layer",
                                "Files are deleted in a later layer",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("ID.20021"));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Instruction> makers = new HashMap<>();
        Map<List<String>, Instruction> caches = new HashMap<>();
        int lastRun = -1;
        for (Instruction instruction : context.graph().ships(stage) ? stage.instructions() : List.<Instruction>of()) {
            for (LayerPaths.Placed placed : LayerPaths.placed(instruction, context)) {
                makers.put(placed.path(), instruction);
            }
            if (instruction instanceof Instruction.Run run) {
                RunCommands commands = context.commandsOf(run);
                for (Invocation invocation : commands.invocations()) {
                    Instruction maker = invocation.program().equals("rm")
                            ? maker(invocation, commands, makers, caches, context)
                            : null;
                    if (maker != null) {
                        Fix fix = maker.span().start() == lastRun && maker instanceof Instruction.Run earlier
                                ? RemovalMove.fix(earlier, run, invocation, context)
                                : null;
                        int line =
                                context.source().position(maker.span().start()).line();
                        String message = "the files stay in the layer of line " + line + " and still ship; "
                                + (maker instanceof Instruction.Run
                                        ? "delete them in the RUN that makes them"
                                        : "do not copy them, or mount them into the RUN that needs them");
                        findings.add(finding(
                                invocation.command().span(), message, fix == null ? new Fix[0] : new Fix[] {fix}));
                    }
                }
                remember(run, commands, makers, caches, context);
                lastRun = run.span().start();
            }
        }
        return findings;
    }

    private static @Nullable Instruction maker(
            Invocation rm,
            RunCommands commands,
            Map<String, Instruction> makers,
            Map<List<String>, Instruction> caches,
            RuleContext context) {
        for (ShellWord word : rm.arguments()) {
            String path = word.raw().startsWith("-") ? null : LayerPaths.of(word, rm, commands, context);
            Instruction maker = path == null ? null : makers.remove(path);
            if (maker != null) {
                return maker;
            }
        }
        List<String> gone = null;
        for (List<String> paths : caches.keySet()) {
            for (String path : paths) {
                gone = commands.removes(rm, path) ? paths : gone;
            }
        }
        return gone == null ? null : caches.remove(gone);
    }

    private static void remember(
            Instruction.Run run,
            RunCommands commands,
            Map<String, Instruction> makers,
            Map<List<String>, Instruction> caches,
            RuleContext context) {
        Leftovers leftovers = new Leftovers(commands);
        for (Fetched fetched : leftovers.fetched) {
            boolean absolute = fetched.file().startsWith("/") || !(commands.runs("cd") || commands.runs("pushd"));
            String path =
                    absolute && !fetched.file().isEmpty() && fetched.file().indexOf('$') < 0
                            ? LayerPaths.absolute(fetched.file(), run, context)
                            : null;
            if (path != null
                    && leftovers.stays(
                            fetched.file(),
                            fetched.invocation().command().span().start())) {
                makers.put(path, run);
            }
        }
        for (CacheUse use : commands.cacheUses()) {
            if (use.kept()) {
                caches.put(use.cache().paths(), run);
            }
        }
    }
}
