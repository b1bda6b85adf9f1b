package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** Deletes one of the words of EXPOSE or VOLUME, and the instruction with its last one. */
final class WordRemoval {
    private WordRemoval() {}

    /** Returns an unsafe fix; none where it would lose a comment or leave an ONBUILD without trigger. */
    static Fix[] of(Instruction instruction, List<Word> words, Word word, RuleContext context) {
        if (context.hasComments(instruction) || (words.size() == 1 && context.onBuild())) {
            return new Fix[0];
        }
        int at = words.indexOf(word);
        TextEdit edit = words.size() == 1
                ? context.removal(instruction)
                : at + 1 < words.size()
                        ? TextEdit.delete(new Span(
                                word.span().start(), words.get(at + 1).span().start()))
                        : TextEdit.delete(new Span(
                                words.get(at - 1).span().end(), word.span().end()));
        String group = "words-" + instruction.span().start();
        return new Fix[] {new Fix("delete " + word.raw(), Applicability.UNSAFE, List.of(edit), group)};
    }
}
