package dev.jslim.rules.style;

import dev.jslim.analyzer.build.Integers;
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
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A {@code COPY --from} that counts stages. */
public final class StageUnnamed extends NodeRule<Instruction.Copy> {
    public StageUnnamed() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "stage-unnamed",
                                "A stage is referred to by number",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Flag from = copy.flag("from");
        Word value = from == null ? null : from.value();
        Stage stage = context.stage();
        long number = from == null ? Integers.NONE : Integers.parse(from.text());
        if (from == null || value == null || stage == null || number < 0 || number >= stage.index()) {
            return List.of();
        }
        Stage target = context.graph().stages().get((int) number);
        String name = target.name() == null ? "build-" + number : target.name();
        Fix fix = fix(target, name, value, context);
        String message = "the number " + number + " means another stage as soon as one is added above; "
                + (target.name() == null ? "give the stage a name, such as " : "write its name, ") + name;
        return fix == null ? found(value.span(), message) : found(value.span(), message, fix);
    }

    private static @Nullable Fix fix(Stage target, String name, Word value, RuleContext context) {
        TextEdit use = TextEdit.replace(value.span(), name);
        Stage known = context.graph().target(name);
        Instruction.From from = target.from();
        if (target.name() != null) {
            return target.equals(known) ? Fix.of("write " + name, Applicability.UNSAFE, use) : null;
        }
        if (known != null || from == null || from.as() != null) {
            return null;
        }
        boolean lower = from.keyword().text().equals(from.keyword().text().toLowerCase(Locale.ROOT));
        TextEdit own = TextEdit.insert(from.image().span().end(), (lower ? " as " : " AS ") + name);
        return new Fix("call the stage " + name, Applicability.UNSAFE, List.of(own, use), "stage-names");
    }
}
