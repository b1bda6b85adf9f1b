package dev.jslim.rules.security;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;

/** The paths of a stage that COPY and ADD fill from the build context. */
final class CopiedPaths {
    private CopiedPaths() {}

    /** Returns whether one of them is, or holds, a path. */
    static boolean contain(String path, Stage stage, RuleContext context) {
        String wanted = absolute(path, context);
        for (Instruction instruction : stage.instructions()) {
            List<Word> sources = List.of();
            Word target = null;
            if (instruction instanceof Instruction.Copy copy && copy.flag("from") == null) {
                target = copy.destination();
                sources = copy.sources();
            } else if (instruction instanceof Instruction.Add add) {
                target = add.destination();
                sources = add.sources();
            }
            String to = target == null
                    ? ""
                    : context.graph().expand(target, instruction).orElse("");
            if (!to.isEmpty()
                    && covers(absolute(to, context), to.endsWith("/") || sources.size() > 1, sources, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String to, boolean directory, List<Word> sources, String wanted) {
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        for (Word source : sources) {
            String raw = source.raw();
            String last = raw.substring(raw.lastIndexOf('/') + 1);
            boolean file = last.equals(name) && (to + "/" + name).equals(wanted);
            boolean tree = last.indexOf('.') <= 0 && wanted.startsWith(to + "/");
            if (to.equals(wanted) || (directory && file) || tree) {
                return true;
            }
        }
        return false;
    }

    /** The working directory is left out where it is not known: what is compared is relative to it on both sides. */
    private static String absolute(String path, RuleContext context) {
        String text = path.startsWith("./") ? path.substring(2) : path;
        boolean slash = text.length() > 1 && text.endsWith("/");
        String clean = slash ? text.substring(0, text.length() - 1) : text;
        if (clean.startsWith("/")) {
            return clean;
        }
        Instruction instruction = context.instruction();
        String directory = instruction == null
                ? ""
                : context.graph().stateAt(instruction).workdir().orElse("");
        String base = directory.equals("/") ? "" : directory;
        return clean.equals(".") || clean.isEmpty() ? base : base + "/" + clean;
    }
}
