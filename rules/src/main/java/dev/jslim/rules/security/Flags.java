package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import org.jspecify.annotations.Nullable;

/** Flags of instructions. */
final class Flags {
    private Flags() {}

    /** Returns the flag of that name if its value is this one, else null. */
    static @Nullable Flag with(Instruction instruction, String name, String value, RuleContext context) {
        Flag flag = instruction.flag(name);
        Word word = flag == null ? null : flag.value();
        return word != null && context.expand(word).is(value) ? flag : null;
    }

    /** Returns an unsafe fix that deletes a flag and the blanks before it, or the line break if it has a line of its own. */
    static Fix removal(Flag flag, Instruction instruction, RuleContext context, String title) {
        String text = context.source().text();
        int start = flag.span().start();
        int end = flag.span().end();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return Fix.of(
                title,
                Applicability.UNSAFE,
                TextEdit.delete(new Span(start, Math.min(end, instruction.span().end()))));
    }
}
