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
import java.util.Locale;

/** STOPSIGNAL with a signal that ends a process without asking it. */
public final class StopsignalUngraceful extends NodeRule<Instruction.StopSignal> {
    private static final List<String> UNGRACEFUL = List.of("KILL", "9", "STOP", "19");

    public StopsignalUngraceful() {
        super(
                Instruction.StopSignal.class,
                RuleInfo.of(
                                "stopsignal-ungraceful",
                                "The stop signal gives no time to stop",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.StopSignal stop, RuleContext context) {
        String signal = context.expand(stop.signal()).orElse("").toUpperCase(Locale.ROOT);
        return UNGRACEFUL.contains(signal.startsWith("SIG") ? signal.substring(3) : signal)
                ? found(
                        stop.signal().span(),
                        "a process cannot catch " + signal + ", so it loses what it has not written and cuts off its"
                                + " clients; write SIGTERM, or the signal that the application documents",
                        Fix.of(
                                "write SIGTERM",
                                Applicability.UNSAFE,
                                TextEdit.replace(stop.signal().span(), "SIGTERM")))
                : List.of();
    }
}
