package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.build.Stage;
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

/** A Python image sets neither of the variables that nearly every Python image sets. */
public final class PythonRuntimeEnvMissing extends NodeRule<Instruction.From> {
    public PythonRuntimeEnvMissing() {
        super(
                Instruction.From.class,
                RuleInfo.of(
                                "python-runtime-env-missing",
                                "Output of Python is held back",
                                RuleInfo.Category.ECOSYSTEM,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.ALL)
                        .same("DF032"));
    }

    @Override
    public List<Finding> check(Instruction.From from, RuleContext context) {
        Stage stage = context.stage();
        boolean last = stage != null && stage.equals(context.graph().finalStage()) && stage.parent() == null;
        if (!last
                || !Bases.is(context, "python")
                || Mentions.of(context).any("PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE")) {
            return List.of();
        }
        TextEdit edit = TextEdit.insert(
                from.span().end(), context.source().lineBreak() + "ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1");
        return found(
                from.image().span(),
                "without PYTHONUNBUFFERED, what the application prints appears late in the log, and is lost when it is killed; without"
                        + " PYTHONDONTWRITEBYTECODE, it writes .pyc files into the container; set both",
                Fix.of("set both", Applicability.UNSAFE, edit));
    }
}
