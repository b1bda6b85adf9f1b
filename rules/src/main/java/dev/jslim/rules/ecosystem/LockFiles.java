package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From where on in each stage a lock file is sure to be there: worked out once for a file, for every installation asks. */
final class LockFiles {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Map<String, Integer> starts = new HashMap<>();

    private LockFiles() {}

    /** Returns the first of some names that a COPY of the stage above brings, or that the build context has and a COPY of it all. */
    static @Nullable String present(RuleContext context, String... names) {
        Stage stage = context.stage();
        Instruction here = context.instruction();
        if (stage == null || here == null) {
            return null;
        }
        LockFiles files = context.remembered(LockFiles.class);
        if (files == null) {
            files = new LockFiles();
            context.remember(files);
        }
        for (String name : names) {
            if (files.start(stage, name, context) < here.span().start()) {
                return name;
            }
        }
        return null;
    }

    private int start(Stage stage, String name, RuleContext context) {
        String key = stage.index() + " " + name;
        Integer known = starts.get(key);
        if (known == null) {
            known = search(stage, name, context.buildContext());
            starts.put(key, known);
        }
        return known;
    }

    private static int search(Stage stage, String name, @Nullable BuildContext directory) {
        boolean sent = directory != null
                && directory.text(name) != null
                && !directory.ignore().ignores(name);
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Instruction.Copy copy && copy.flag("from") == null && brings(copy, name, sent)) {
                return copy.span().start();
            }
        }
        return NEVER;
    }

    private static boolean brings(Instruction.Copy copy, String name, boolean sent) {
        for (Word source : copy.sources()) {
            String text = source.literal();
            if (text == null) {
                continue;
            }
            String path = text.startsWith("./") ? text.substring(2) : text;
            // A pattern brings a file only if it is there, which only the context tells.
            boolean pattern = path.endsWith("*") && name.startsWith(path.substring(0, path.length() - 1));
            boolean inner = path.equals("package*.json") && name.startsWith("package");
            boolean all = path.isEmpty() || path.equals(".") || path.equals("/");
            if (path.equals(name) || path.endsWith("/" + name) || (sent && (pattern || inner || all))) {
                return true;
            }
        }
        return false;
    }
}
