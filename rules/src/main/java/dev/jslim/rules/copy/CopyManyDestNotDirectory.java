package dev.jslim.rules.copy;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** Several sources into a destination that does not end in a slash. */
public final class CopyManyDestNotDirectory extends NodeRule<Instruction.Copy> {
    public CopyManyDestNotDirectory() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "copy-many-dest-not-directory",
                                "Several sources go to something that is no directory",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3021", "DS-0011"));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Word destination = copy.destination();
        String path = destination.literal();
        if (copy.sources().size() < 2 || path == null || path.endsWith("/") || path.endsWith("\\")) {
            return List.of();
        }
        if (path.equals(".") || path.equals("..")) {
            return List.of();
        }
        boolean quoted = context.source().slice(destination.span()).endsWith("\"")
                || context.source().slice(destination.span()).endsWith("'");
        int end = destination.span().end() - (quoted ? 1 : 0);
        return found(
                destination.span(),
                "several sources need a directory as destination, and without a slash at the end the builder refuses; write "
                        + path + "/",
                Fix.of("append a slash", Applicability.SAFE, TextEdit.insert(end, "/")));
    }
}
