package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** The long-deprecated MAINTAINER. */
public final class MaintainerDeprecated extends NodeRule<Instruction.Maintainer> {
    private static final String LABEL = "org.opencontainers.image.authors";

    public MaintainerDeprecated() {
        super(
                Instruction.Maintainer.class,
                RuleInfo.of(
                                "maintainer-deprecated",
                                "MAINTAINER is deprecated",
                                RuleInfo.Category.METADATA,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL4000", "MaintainerDeprecated", "S6586", "DS-0022", "CKV_DOCKER_6"));
    }

    @Override
    public List<Finding> check(Instruction.Maintainer maintainer, RuleContext context) {
        String name = maintainer.name().strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        String text = quoted ? name.substring(1, name.length() - 1) : name;
        String value = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + "\"";
        String message = "MAINTAINER is deprecated and tools do not show it; write LABEL " + LABEL;
        // Behind ONBUILD the builder refuses it anyway, and a line with continuations may hold comments.
        boolean simple = !context.hasComments(maintainer)
                && text.indexOf('\n') < 0
                && context.dockerfile().escape() == '\\';
        return simple
                ? found(
                        maintainer.keyword().span(),
                        message,
                        Fix.of(
                                "write a label",
                                Applicability.SAFE,
                                TextEdit.replace(maintainer.span(), "LABEL " + LABEL + "=" + value)))
                : found(maintainer.keyword().span(), message);
    }
}
