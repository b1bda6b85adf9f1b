package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.ListEdits;
import dev.jslim.grammar.edit.TextEdit;
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
        TextEdit edit =
                words.size() == 1 ? context.removal(instruction) : ListEdits.without(words, words.indexOf(word));
        String group = "words-" + instruction.span().start();
        return new Fix[] {new Fix("delete " + word.raw(), Applicability.UNSAFE, List.of(edit), group)};
    }
}
