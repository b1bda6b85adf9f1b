package dev.jslim.rules.copy;

import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises the COPY or ADD that takes everything. */
final class WholeContext {
    private WholeContext() {}

    /** Returns the source word by which an instruction copies the whole build context, or null. */
    static @Nullable Word source(Instruction instruction) {
        List<Word> sources = List.of();
        if (instruction instanceof Instruction.Copy copy && copy.flag("from") == null) {
            sources = copy.sources();
        } else if (instruction instanceof Instruction.Add add) {
            sources = add.sources();
        }
        for (Word source : sources) {
            String path = source.literal();
            if (path != null && isWhole(path)) {
                return source;
            }
        }
        return null;
    }

    private static boolean isWhole(String path) {
        return path.equals(".") || path.equals("./") || path.equals("/") || path.equals("*") || path.equals("./*");
    }
}
