package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A path with a blank that is neither quoted nor escaped. */
public final class WorkdirUnescapedSpace extends NodeRule<Instruction.Workdir> {
    public WorkdirUnescapedSpace() {
        super(
                Instruction.Workdir.class,
                RuleInfo.of(
                                "workdir-unescaped-space",
                                "The path of WORKDIR has a bare blank",
                                RuleInfo.Category.STYLE,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Instruction.Workdir workdir, RuleContext context) {
        String raw = workdir.path().raw();
        boolean plain = raw.indexOf('"') < 0
                && raw.indexOf('\'') < 0
                && raw.indexOf(context.dockerfile().escape()) < 0
                && raw.length() == workdir.path().span().length();
        return plain && (raw.indexOf(' ') >= 0 || raw.indexOf('\t') >= 0)
                ? found(
                        workdir.path().span(),
                        "the whole rest of the line is one path, which looks as if it were two words; quote it",
                        Fix.of(
                                "quote the path",
                                Applicability.SAFE,
                                TextEdit.replace(workdir.path().span(), '"' + raw + '"')))
                : List.of();
    }
}
