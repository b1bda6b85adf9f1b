package dev.jslim.rules.base;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** What the rules on {@code FROM --platform} have in common. */
final class PlatformFlag {
    private PlatformFlag() {}

    /** Returns the fix that deletes a flag with the blanks behind it; none where the line ends there. */
    static List<Fix> removal(Instruction.From from, Flag flag, Applicability applicability, RuleContext context) {
        int next = from.image().span().start();
        for (Flag other : from.flags()) {
            boolean behind = other.span().start() > flag.span().start();
            next = behind ? Math.min(next, other.span().start()) : next;
        }
        boolean plain =
                context.source().slice(new Span(flag.span().end(), next)).isBlank();
        Span whole = new Span(flag.span().start(), next);
        return plain ? List.of(Fix.of("leave the platform out", applicability, TextEdit.delete(whole))) : List.of();
    }
}
