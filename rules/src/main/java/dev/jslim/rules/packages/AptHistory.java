package dev.jslim.rules.packages;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When apt was used where in a file: worked out once, for every RUN asks about all others. Times are places in the text. */
final class AptHistory {
    private static final int NEVER = Integer.MAX_VALUE;

    private final RuleContext file;
    /** By stage, when the package lists were refreshed first, in it or in those that it continues. */
    private final int[] refreshed;
    /** By stage, when something was installed last from lists of an earlier RUN, in it or in those that continue it. */
    private final int[] installed;

    private final Map<String, Integer> configured = new HashMap<>();

    private AptHistory(RuleContext file) {
        List<Stage> stages = file.graph().stages();
        this.file = file;
        this.refreshed = new int[stages.size()];
        this.installed = new int[stages.size()];
        Arrays.fill(refreshed, NEVER);
        Arrays.fill(installed, -1);
        for (Stage stage : stages) {
            Stage parent = stage.parent();
            refreshed[stage.index()] = parent == null ? NEVER : refreshed[parent.index()];
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Instruction.Run run) {
                    look(run, stage.index());
                }
            }
        }
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage parent = stages.get(i).parent();
            if (parent != null) {
                installed[parent.index()] = Math.max(installed[parent.index()], installed[i]);
            }
        }
    }

    /** Returns the history of the file that is looked at. */
    static AptHistory of(RuleContext context) {
        AptHistory known = context.remembered(AptHistory.class);
        if (known == null) {
            known = new AptHistory(context);
            context.remember(known);
        }
        return known;
    }

    /** Returns whether a RUN above {@code offset}, in the stage or in one that it continues, refreshes the package lists. */
    boolean refreshedBefore(Stage stage, int offset) {
        return refreshed[stage.index()] < offset;
    }

    /** Returns whether a RUN below {@code offset}, in the stage or in one that continues it, installs from lists of an earlier one. */
    boolean installsAfter(Stage stage, int offset) {
        return installed[stage.index()] > offset;
    }

    /** Returns whether an instruction down to the one at {@code offset} writes {@code setting} into apt's configuration. */
    boolean configures(String setting, int offset) {
        Integer known = configured.get(setting);
        if (known == null) {
            known = search(setting, "apt.conf");
            configured.put(setting, known);
        }
        return known <= offset;
    }

    /** Returns whether an instruction down to the one at {@code offset} has {@code text} in it. */
    boolean names(String text, int offset) {
        Integer known = configured.get(text);
        if (known == null) {
            known = search(text, "");
            configured.put(text, known);
        }
        return known <= offset;
    }

    private void look(Instruction.Run run, int stage) {
        RunCommands commands = file.commandsOf(run);
        int start = run.span().start();
        if (refreshed[stage] == NEVER && Apt.update(commands) != null) {
            refreshed[stage] = start;
        }
        if (Apt.installWithoutUpdate(commands) != null) {
            installed[stage] = start;
        }
    }

    private int search(String setting, String beside) {
        for (Instruction instruction : file.dockerfile().instructions()) {
            String text = file.source().slice(instruction.span());
            if (text.contains(beside) && text.contains(setting)) {
                return instruction.span().start();
            }
        }
        return NEVER;
    }
}
