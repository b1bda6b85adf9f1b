package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A RUN clones a repository, which the builder does not repeat when there are new commits. */
public final class GitCloneInsteadOfAdd extends NodeRule<Instruction.Run> {
    public GitCloneInsteadOfAdd() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "git-clone-instead-of-add",
                                "A RUN clones a repository that ADD could fetch",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("prefer-add-git"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        List<Finding> findings = new ArrayList<>();
        int calls = 0;
        for (Invocation invocation : commands.invocations()) {
            calls += invocation.program().equals("git") ? 1 : 0;
        }
        for (Invocation invocation : calls > 0 ? commands.invocations() : List.<Invocation>of()) {
            GitClone clone = invocation.program().equals("git") ? GitClone.of(invocation, commands) : null;
            if (clone != null) {
                // What git does next may need the history, which ADD leaves out.
                String add = calls == 1 ? clone.forAdd() : null;
                Fix fix = add == null ? null : AddLine.fix(run, invocation.command(), add, context);
                findings.add(finding(
                        new Span(
                                invocation.programWord().span().start(),
                                invocation.arguments().getFirst().span().end()),
                        "git clone is not run again when the repository changes, and git has to be installed; ADD "
                                + clone.source() + " fetches it without, and looks for new commits",
                        fix == null ? new Fix[0] : new Fix[] {fix}));
            }
        }
        return findings;
    }
}
