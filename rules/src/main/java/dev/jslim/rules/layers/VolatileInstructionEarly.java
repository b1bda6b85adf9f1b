package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that changes with every commit stands above what takes long to install. */
public final class VolatileInstructionEarly extends NodeRule<Stage> {
    private static final String NAMES =
            " BUILD_DATE BUILD_TIME BUILD_TIMESTAMP BUILDTIME BUILD_NUMBER BUILD_ID BUILD_SHA COMMIT "
                    + "COMMIT_SHA COMMIT_HASH COMMIT_ID GIT_COMMIT GIT_COMMIT_SHA GIT_SHA GIT_HASH GIT_REV "
                    + "GIT_REVISION GIT_COMMIT_HASH SOURCE_COMMIT CI_COMMIT_SHA CI_COMMIT_SHORT_SHA VCS_REF REVISION "
                    + "GITHUB_SHA ";

    public VolatileInstructionEarly() {
        super(
                Stage.class,
                RuleInfo.of(
                        "volatile-instruction-early",
                        "A value of the commit stands above an installation",
                        RuleInfo.Category.CACHE_ORDER,
                        Severity.WARNING));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ArgDeclaration> waiting = new LinkedHashMap<>();
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Instruction.Arg arg) {
                for (ArgDeclaration declaration : arg.declarations()) {
                    if (NAMES.contains(" " + declaration.name() + " ")) {
                        waiting.put(declaration.name(), declaration);
                    }
                }
            } else if (instruction instanceof Instruction.Run run && !waiting.isEmpty()) {
                String text = context.source().slice(run.span());
                // Where a RUN uses it, it is not too early.
                waiting.keySet().removeIf(text::contains);
                List<PackageCall> installs = context.commandsOf(run).installs();
                int line = context.source().position(run.span().start()).line();
                for (ArgDeclaration declaration : installs.isEmpty() ? List.<ArgDeclaration>of() : waiting.values()) {
                    findings.add(finding(
                            declaration.span(),
                            declaration.name()
                                    + " changes with every commit or build, and every RUN below an ARG is run again when its"
                                    + " value changes, "
                                    + installs.getFirst().invocation().program() + " in line " + line
                                    + " too; declare it right above its first use"));
                }
                if (!installs.isEmpty()) {
                    waiting.clear();
                }
            }
        }
        return findings;
    }
}
