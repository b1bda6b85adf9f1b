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
        List<Word> sources = switch (instruction) {
            case Instruction.Copy copy when copy.flag("from") == null -> copy.sources();
            case Instruction.Add add -> add.sources();
            default -> List.of();
        };
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
