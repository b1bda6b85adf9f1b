package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** WORKDIR in a file system of the kernel. */
public final class WorkdirSystemDirectory extends NodeRule<Instruction.Workdir> {
    public WorkdirSystemDirectory() {
        super(
                Instruction.Workdir.class,
                RuleInfo.of(
                                "workdir-system-directory",
                                "WORKDIR is a directory of the system",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .same("DS-0030"));
    }

    @Override
    public List<Finding> check(Instruction.Workdir workdir, RuleContext context) {
        if (!(context.expand(workdir.path()) instanceof Resolution.Resolved(String path))) {
            return List.of();
        }
        boolean system = SystemPaths.isKernel(path) || SystemPaths.isIn(path, "/boot");
        return system
                ? found(
                        workdir.path().span(),
                        path
                                + " belongs to the kernel or to the start of the machine, and a process that works there can"
                                + " reach the host; work in a directory of your own such as /app")
                : List.of();
    }
}
