package dev.jslim.rules.packages;

import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Words that stand one below the other. */
final class WordColumns {
    private WordColumns() {}

    /** Returns the words in lists that end at comments, blank lines, variables, and words on one line. */
    static List<List<ShellWord>> of(List<ShellWord> words, SourceText source) {
        List<List<ShellWord>> columns = new ArrayList<>();
        for (ShellWord word : words) {
            if (columns.isEmpty() || !follows(columns.getLast().getLast(), word, source)) {
                columns.add(new ArrayList<>());
            }
            columns.getLast().add(word);
        }
        return columns;
    }

    private static boolean follows(ShellWord above, ShellWord word, SourceText source) {
        int line = source.position(above.span().start()).line();
        return above.literal() != null
                && word.literal() != null
                && source.position(word.span().start()).line() == line + 1;
    }
}
