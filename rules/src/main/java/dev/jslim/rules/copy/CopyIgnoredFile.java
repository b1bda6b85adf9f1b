package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.ignore.DockerIgnore;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** A source that is not sent to the builder. */
public final class CopyIgnoredFile extends NodeRule<Instruction> {
    public CopyIgnoredFile() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "copy-ignored-file",
                                "A file is copied that the ignore file leaves out",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.ERROR)
                        .needs(RuleInfo.Need.BUILD_CONTEXT)
                        .same("CopyIgnoredFile"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        BuildContext directory = context.buildContext();
        List<Word> sources = instruction instanceof Instruction.Copy copy && copy.flag("from") == null
                ? copy.sources()
                : instruction instanceof Instruction.Add add ? add.sources() : List.of();
        if (directory == null || sources.isEmpty() || directory.ignore().isEmpty() || context.onBuild()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Word source : sources) {
            if (context.expand(source) instanceof Resolution.Resolved(String path) && SourcePaths.isPlain(path)) {
                String clean = SourcePaths.clean(path);
                boolean left = clean.isEmpty() ? isEmpty(directory) : isIgnored(directory.ignore(), clean);
                if (left) {
                    findings.add(finding(
                            source.span(),
                            "the ignore file keeps '" + (clean.isEmpty() ? "." : clean)
                                    + "' out of the build context, so the build cannot copy it; copy something else, or let it in"
                                    + " with a line that begins with !"));
                }
            }
        }
        return findings;
    }

    /** An ignored directory may hold what is sent all the same. */
    private static boolean isIgnored(DockerIgnore ignore, String path) {
        return ignore.ignores(path) && ignore.closes(path);
    }

    private static boolean isEmpty(BuildContext directory) {
        return directory.sent().complete() && directory.sent().entries().isEmpty();
    }
}
