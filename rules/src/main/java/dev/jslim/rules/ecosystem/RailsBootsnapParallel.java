package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.CommandForm;
import java.util.List;

/** {@code bootsnap precompile} with several processes, which hangs under emulation. */
public final class RailsBootsnapParallel extends NodeRule<Command.Simple> {
    public RailsBootsnapParallel() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "rails-bootsnap-parallel",
                                "bootsnap may hang in builds for other platforms",
                                RuleInfo.Category.ECOSYSTEM,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        List<ShellWord> words = command.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            String name = words.get(i).literal();
            boolean bootsnap = name != null && (name.equals("bootsnap") || name.endsWith("/bootsnap"));
            if (bootsnap && "precompile".equals(words.get(i + 1).literal())) {
                return limited(words) ? List.of() : report(words.get(i + 1), context);
            }
        }
        return List.of();
    }

    private List<Finding> report(ShellWord word, RuleContext context) {
        boolean array = context.commands().run().form() instanceof CommandForm.ExecForm;
        TextEdit edit = RunEdits.argument(context.commands().run(), word, array ? "-j1" : "-j 1");
        return found(
                word.span(),
                "bootsnap precompile forks one process for each processor, which hangs where the builder emulates another platform; add"
                        + " -j 1",
                Fix.of("add -j 1", Applicability.SAFE, edit));
    }

    private static boolean limited(List<ShellWord> words) {
        for (ShellWord word : words) {
            if (word.raw().startsWith("-j") || word.raw().startsWith("--jobs")) {
                return true;
            }
        }
        return false;
    }
}
