package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shell of each RUN of a file. It is said by, in this order, the script's first line {@code #!}, the comment
 * {@code # hadolint shell=…} or SHELL, whichever is the later, and the base image.
 */
public final class ShellCallers {
    private static final ShellCaller UNKNOWN = new ShellCaller(null, false);

    private final Dockerfile file;
    /** By where the RUN begins. */
    private final Map<Integer, ShellCaller> ofRuns = new HashMap<>();
    /** At the end of each stage, by its index. */
    private final Map<Integer, ShellCaller> ofStages = new HashMap<>();

    private @Nullable ShellCaller everywhere;
    private int nextComment;

    private ShellCallers(Dockerfile file) {
        this.file = file;
    }

    /** Finds out which shell runs what. */
    public static ShellCallers of(Dockerfile file, BuildGraph graph) {
        ShellCallers found = new ShellCallers(file);
        for (Stage stage : graph.stages()) {
            found.stage(stage);
        }
        return found;
    }

    /** Returns the shell of a RUN, also of one behind ONBUILD; one without dialect for a RUN outside of every stage. */
    public ShellCaller at(Instruction.Run run) {
        return ofRuns.getOrDefault(run.span().start(), UNKNOWN);
    }

    private void stage(Stage stage) {
        ShellCaller pragma =
                stage.from() == null ? null : pragma(stage.from().span().start());
        everywhere = pragma != null && stage.index() == 0 ? pragma : everywhere;
        Stage parent = stage.parent();
        ShellCaller inherited = parent == null ? null : ofStages.get(parent.index());
        ShellCaller caller = inherited != null
                ? inherited
                : everywhere != null ? everywhere : new ShellCaller(ShellDialect.ofBase(stage), false);
        for (Instruction instruction : stage.instructions()) {
            ShellCaller asked = pragma(instruction.span().start());
            caller = asked != null ? asked : caller;
            if (instruction instanceof Instruction.Shell shell && shell.form() instanceof CommandForm.ExecForm form) {
                caller = ShellCaller.of(words(form));
            }
            Instruction inner = instruction instanceof Instruction.OnBuild outer ? outer.trigger() : instruction;
            if (inner instanceof Instruction.Run run) {
                ShellCaller own = ofFirstLine(run);
                ofRuns.put(run.span().start(), own != null ? own : caller);
            }
        }
        ofStages.put(stage.index(), caller);
    }

    private @Nullable ShellCaller ofFirstLine(Instruction.Run run) {
        if (run.heredocs().isEmpty() || !(run.form() instanceof CommandForm.ShellForm form)) {
            return null;
        }
        Span body = run.heredocs().getLast().body();
        if (form.script().span().start() < body.start()) {
            return null; // the heredoc is what a command of the script reads
        }
        String content = file.source().slice(body).stripLeading();
        int feed = content.indexOf('\n');
        return content.startsWith("#!")
                ? ShellCaller.of(split(content.substring(2, feed < 0 ? content.length() : feed)))
                : null;
    }

    /** Returns what the last comment {@code # hadolint shell=…} says that was not yet passed before {@code offset}. */
    private @Nullable ShellCaller pragma(int offset) {
        ShellCaller said = null;
        List<Comment> comments = file.comments();
        while (nextComment < comments.size() && comments.get(nextComment).span().start() < offset) {
            String comment = comments.get(nextComment++).text();
            int equals = comment.indexOf('=');
            boolean names = equals > 0 && comment.regionMatches(true, 0, "hadolint", 0, 8);
            if (names && isShell(comment.substring(8, equals))) {
                said = ShellCaller.of(split(comment.substring(equals + 1)));
            }
        }
        return said;
    }

    private static boolean isShell(String key) {
        return key.toLowerCase(Locale.ROOT).replace(':', ' ').strip().equals("shell");
    }

    private static List<String> words(CommandForm.ExecForm form) {
        List<String> words = new ArrayList<>();
        for (Word word : form.arguments()) {
            String literal = word.literal();
            words.add(literal == null ? word.raw() : literal);
        }
        return words;
    }

    private static List<String> split(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}
