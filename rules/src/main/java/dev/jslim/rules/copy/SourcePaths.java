package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.CleanPath;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** Reads the sources of COPY and ADD as paths in the build context. */
final class SourcePaths {
    private SourcePaths() {}

    /** Returns the sources that come from the build context or, of ADD, perhaps from elsewhere. */
    static List<Word> local(Instruction instruction) {
        if (instruction instanceof Instruction.Copy copy
                && copy.flag("from") == null
                && copy.heredocs().isEmpty()) {
            return copy.sources();
        }
        return instruction instanceof Instruction.Add add && add.heredocs().isEmpty() ? add.sources() : List.of();
    }

    /** Returns whether a source is one path of the context: no address, no heredoc, no pattern. */
    static boolean isPlain(String source) {
        return !isRemote(source)
                && !source.startsWith("<<")
                && source.indexOf('*') < 0
                && source.indexOf('?') < 0
                && source.indexOf('[') < 0;
    }

    /** Returns whether ADD fetches a source from somewhere else. */
    static boolean isRemote(String source) {
        return source.contains("://") || source.startsWith("git@");
    }

    /**
     * Returns a source as a path of the context, a drive and backslashes read as the builder reads them on Windows; empty for the
     * context itself.
     */
    static String clean(String source) {
        String slashed = source.replace('\\', '/');
        boolean drive = slashed.length() > 1 && slashed.charAt(1) == ':' && Character.isLetter(slashed.charAt(0));
        return CleanPath.inContext(drive ? slashed.substring(2) : slashed);
    }

    /** Returns whether a path climbs above where it starts. */
    static boolean climbs(String source) {
        int depth = 0;
        for (String part : source.replace('\\', '/').split("/", -1)) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
