package dev.jslim.rules.security;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** What COPY and ADD bring that a process runs, or that the system relies on. */
final class Programs {
    private static final List<String> SYSTEM = List.of(
            "/bin",
            "/sbin",
            "/usr/bin",
            "/usr/sbin",
            "/usr/local/bin",
            "/usr/local/sbin",
            "/lib",
            "/usr/lib",
            "/usr/local/lib",
            "/etc");
    private static final List<String> PROGRAMS =
            List.of(".sh", ".bash", ".py", ".pl", ".rb", ".exe", ".bin", ".jar", ".so");

    private Programs() {}

    /** Returns whether the target is a directory of the system, or a source has the ending of a program. */
    static boolean areCopied(Instruction instruction, RuleContext context) {
        Word target = instruction instanceof Instruction.Copy copy
                ? copy.destination()
                : ((Instruction.Add) instruction).destination();
        List<Word> sources = instruction instanceof Instruction.Copy copy
                ? copy.sources()
                : ((Instruction.Add) instruction).sources();
        String path = context.expand(target).orElse("");
        for (String directory : SYSTEM) {
            if (path.equals(directory) || path.startsWith(directory + "/")) {
                return true;
            }
        }
        for (Word source : sources) {
            for (String ending : PROGRAMS) {
                if (source.raw().endsWith(ending)) {
                    return true;
                }
            }
        }
        return false;
    }
}
