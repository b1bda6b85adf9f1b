package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** All of another stage on top of this one. */
public final class CopyFromEntireFilesystem extends NodeRule<Instruction.Copy> {
    public CopyFromEntireFilesystem() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "copy-from-entire-filesystem",
                                "The whole file system of another stage is copied",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.WARNING)
                        .in(Preset.ALL)
                        .same("DL3067"));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Flag from = copy.flag("from");
        if (from == null || !"/".equals(copy.destination().literal())) {
            return List.of();
        }
        Stage source = context.graph().target(from.text());
        for (Word word : copy.sources()) {
            // What a stage from scratch holds was chosen file by file.
            if ("/".equals(word.literal()) && !(source != null && source.root() instanceof Base.Scratch)) {
                return found(
                        word.span(),
                        "everything of " + from.text()
                                + " is copied, caches, tools and perhaps secrets among it; copy the"
                                + " files and directories that are needed");
            }
        }
        return List.of();
    }
}
