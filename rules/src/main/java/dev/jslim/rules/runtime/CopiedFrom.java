package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import org.jspecify.annotations.Nullable;

/** Finds the file of the build context that a COPY puts at a place of an image. */
final class CopiedFrom {
    private CopiedFrom() {}

    /**
     * Returns the path of the file in the build context, or null where another instruction may have made, changed or replaced the
     * file in the image.
     *
     * @param path absolute, in the image
     */
    static @Nullable String context(String path, Stage stage, RuleContext context) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String found = null;
        for (Stage at = stage; at != null; at = at.parent()) {
            for (Instruction instruction : at.instructions()) {
                String text = context.source().slice(instruction.span());
                if (instruction instanceof Instruction.Run
                        && (text.contains(name) || text.contains("chmod") || text.contains("dos2unix"))) {
                    return null;
                }
                if (instruction instanceof Instruction.Copy copy) {
                    String source = source(copy, path, name, context);
                    if (source != null && (found != null || isChanged(copy))) {
                        return null;
                    }
                    found = source == null ? found : source;
                }
            }
        }
        return found;
    }

    private static boolean isChanged(Instruction.Copy copy) {
        return copy.flag("from") != null || copy.flag("chmod") != null || copy.flag("parents") != null;
    }

    /** Returns which of the sources, all literal, lands at {@code path} under its own name or the one of the destination, or null. */
    private static @Nullable String source(Instruction.Copy copy, String path, String name, RuleContext context) {
        String destination = absolute(copy.destination(), copy, context);
        if (destination == null) {
            return null;
        }
        for (Word word : copy.sources()) {
            String source = word.literal();
            boolean file = source != null
                    && source.substring(source.lastIndexOf('/') + 1).equals(name);
            boolean directory = destination.endsWith("/") || copy.sources().size() > 1;
            if (source != null && !directory && destination.equals(path)) {
                return source;
            }
            if (file
                    && (destination.endsWith("/") ? destination : destination + "/")
                            .equals(path.substring(0, path.length() - name.length()))) {
                return source;
            }
        }
        return null;
    }

    /** Returns the absolute path of a destination, with its slash at the end if it has one; null if the text does not say it. */
    static @Nullable String absolute(Word word, Instruction copy, RuleContext context) {
        if (!(context.graph().expand(word, copy) instanceof Resolution.Resolved(String path))) {
            return null;
        }
        if (path.startsWith("/")) {
            return path;
        }
        String own = path.startsWith("./") ? path.substring(2) : path.equals(".") ? "" : path;
        return context.graph().stateAt(copy).workdir() instanceof Resolution.Resolved(String directory)
                ? (directory.endsWith("/") ? directory : directory + "/") + own
                : null;
    }
}
