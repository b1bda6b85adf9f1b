package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;

/**
 * What the builder refuses of the sources and flags of COPY and ADD.
 *
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert_copy.go">convert_copy.go</a>
 */
final class TransferCheck {
    private final Words words;

    TransferCheck(Words words) {
        this.words = words;
    }

    void check(Instruction instruction, List<Word> sources, Word destination, boolean add) {
        words.check(destination);
        Flag owner = instruction.flag("chown");
        if (owner != null && owner.value() != null) {
            words.check(owner.value());
        }
        Flag mode = instruction.flag("chmod");
        if (mode != null
                && words.value(mode) instanceof Resolution.Resolved(String text)
                && !text.isEmpty()
                && !FileMode.isValid(text)) {
            words.refuse(
                    mode.span(),
                    "'" + FromCheck.shown(text) + "' is no file mode",
                    "write octal digits up to 07777, or a symbolic mode such as u=rwX,go=rX");
        }
        List<Word> paths = paths(instruction, sources);
        for (Word source : paths) {
            source(source, add);
        }
        Flag checksum = add ? instruction.flag("checksum") : null;
        if (checksum != null && words.value(checksum) instanceof Resolution.Resolved(String sum) && !sum.isEmpty()) {
            checksum(checksum, sum, paths);
        }
    }

    private void source(Word source, boolean add) {
        Resolution value = words.value(source);
        // What begins like an address is none of a file, whatever follows.
        String text = value instanceof Resolution.Resolved(String known) ? known : beginning(source);
        boolean address = text.indexOf(':') >= 0 || text.startsWith("github.com/");
        GitReference git = address && value instanceof Resolution.Resolved ? GitReference.parse(text) : null;
        if (git != null && git.problem() != null) {
            words.refuse(
                    source.span(),
                    "the address of the repository " + git.problem(),
                    "write repository.git#ref:directory");
        } else if (!add && ((git != null && !git.likeLocal()) || isHttp(text))) {
            words.refuse(source.span(), "COPY takes no address as its source", "use ADD");
        }
    }

    private void checksum(Flag flag, String sum, List<Word> paths) {
        if (paths.size() != 1) {
            words.refuse(
                    flag.span(), "a checksum is for one source, not for " + paths.size(), "write one ADD for each");
            return;
        }
        if (!(words.value(paths.getFirst()) instanceof Resolution.Resolved(String source))) {
            return;
        }
        GitReference git = GitReference.parse(source);
        boolean repository = git != null && git.problem() == null;
        if (!repository && !isHttp(source)) {
            words.refuse(flag.span(), "a checksum is only for what is downloaded", "remove --checksum");
        } else if (!repository && !ImageReference.isDigest(sum)) {
            words.refuse(
                    flag.span(),
                    "'" + FromCheck.shown(sum) + "' is no checksum",
                    "write sha256: and 64 digits of 0-9 and a-f");
        }
    }

    private static boolean isHttp(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private static String beginning(Word word) {
        return !word.parts().isEmpty() && word.parts().getFirst() instanceof WordPart.Literal literal
                ? literal.value()
                : "";
    }

    private static List<Word> paths(Instruction instruction, List<Word> sources) {
        List<Heredoc> heredocs = instruction instanceof Instruction.Copy copy
                ? copy.heredocs()
                : ((Instruction.Add) instruction).heredocs();
        if (heredocs.isEmpty()) {
            return sources;
        }
        List<Word> paths = new ArrayList<>(sources);
        for (Heredoc heredoc : heredocs) {
            paths.removeIf(word -> word.span().equals(heredoc.marker()));
        }
        return paths;
    }
}
