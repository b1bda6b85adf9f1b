package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.variables.Resolution;
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
import java.util.Locale;
import java.util.Map;

/** A signal that is not written by its name. */
public final class StopsignalNotCanonical extends NodeRule<Instruction.StopSignal> {
    /** The numbers that mean the same on every architecture that Linux containers run on. */
    private static final Map<String, String> NUMBERS =
            Map.of("1", "HUP", "2", "INT", "3", "QUIT", "6", "ABRT", "9", "KILL", "14", "ALRM", "15", "TERM");

    public StopsignalNotCanonical() {
        super(
                Instruction.StopSignal.class,
                RuleInfo.of(
                                "stopsignal-not-canonical",
                                "The stop signal is not written by its name",
                                RuleInfo.Category.STYLE,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.SAFE));
    }

    @Override
    public List<Finding> check(Instruction.StopSignal stop, RuleContext context) {
        String raw = stop.signal().raw();
        if (!context.expand(stop.signal()).equals(Resolution.of(raw))) {
            return List.of();
        }
        String upper = NUMBERS.getOrDefault(raw, raw).toUpperCase(Locale.ROOT);
        String name = upper.startsWith("SIG") ? upper : "SIG" + upper;
        boolean known = !upper.isEmpty() && Character.isLetter(upper.charAt(0));
        return known && !name.equals(raw)
                ? found(
                        stop.signal().span(),
                        "readers know signals by their names, and " + raw + " is not the usual one; write " + name,
                        Fix.of(
                                "write " + name,
                                Applicability.SAFE,
                                TextEdit.replace(stop.signal().span(), name)))
                : List.of();
    }
}
