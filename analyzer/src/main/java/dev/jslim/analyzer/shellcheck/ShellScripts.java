package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Language;
import dev.jslim.grammar.source.MappedText;
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
 * Takes the scripts out of a Dockerfile: those of RUN in shell form, also behind ONBUILD. Which shell reads them is said by, in this
 * order, the script's first line {@code #!}, the comment {@code # hadolint shell=…} or SHELL, whichever is the later, and the base
 * image. What is in another language, or for a shell that ShellCheck does not know, is left out.
 */
final class ShellScripts {
    /** How a shell is called: the dialect, null for none that ShellCheck knows, and whether it ends at the first failure. */
    private record Caller(@Nullable ShellDialect dialect, boolean exits) {
        static Caller of(List<String> words) {
            boolean exits = false;
            for (int i = 1; i < words.size(); i++) {
                String word = words.get(i);
                exits |= word.equals("errexit") || (word.matches("-[a-z]+") && word.indexOf('e') > 0);
            }
            return new Caller(ShellDialect.of(words), exits);
        }
    }

    private final Dockerfile file;
    private final BuildGraph graph;
    private final ScriptText text;
    private final List<ShellScript> scripts = new ArrayList<>();
    private final Map<Integer, Caller> callers = new HashMap<>();
    private final Map<Integer, VisibleNames> names = new HashMap<>();
    private @Nullable Caller everywhere;
    private int nextComment;

    private ShellScripts(Dockerfile file, BuildGraph graph) {
        this.file = file;
        this.graph = graph;
        this.text = new ScriptText(file);
    }

    /** Returns the scripts in order. */
    static List<ShellScript> of(Dockerfile file, BuildGraph graph) {
        ShellScripts found = new ShellScripts(file, graph);
        for (Stage stage : graph.stages()) {
            found.stage(stage);
        }
        return found.scripts;
    }

    private void stage(Stage stage) {
        Caller pragma = stage.from() == null ? null : pragma(stage.from().span().start());
        everywhere = pragma != null && stage.index() == 0 ? pragma : everywhere;
        Stage parent = stage.parent();
        Caller inherited = parent == null ? null : callers.get(parent.index());
        Caller caller = inherited != null
                ? inherited
                : everywhere != null ? everywhere : new Caller(ShellDialect.ofBase(stage), false);
        VisibleNames visible = VisibleNames.after(parent == null ? null : names.get(parent.index()));
        for (Instruction instruction : stage.instructions()) {
            Caller asked = pragma(instruction.span().start());
            caller = asked != null ? asked : caller;
            visible.add(instruction);
            if (instruction instanceof Instruction.Shell shell && shell.form() instanceof CommandForm.ExecForm form) {
                caller = Caller.of(words(form));
            }
            boolean trigger = instruction instanceof Instruction.OnBuild;
            Instruction inner = instruction instanceof Instruction.OnBuild outer ? outer.trigger() : instruction;
            if (inner instanceof Instruction.Run run && run.form() instanceof CommandForm.ShellForm form) {
                script(run, form, caller, visible, trigger);
            }
        }
        callers.put(stage.index(), caller);
        names.put(stage.index(), visible);
    }

    private void script(
            Instruction.Run run, CommandForm.ShellForm form, Caller caller, VisibleNames visible, boolean trigger) {
        List<Command> commands = form.script().commands();
        boolean other = commands.size() == 1
                && commands.getFirst() instanceof Command.Opaque opaque
                && opaque.language() != Language.SHELL;
        if (commands.isEmpty() || other) {
            return;
        }
        MappedText body = text.of(run, form);
        Caller own = body.text().startsWith("# ") && !run.heredocs().isEmpty() ? ofFirstLine(run) : null;
        Caller chosen = own != null ? own : caller;
        ShellDialect dialect = chosen.dialect();
        if (dialect != null) {
            String exported = visible.exports(body.text(), trigger, graph.scopeAt(run));
            String first = "#!" + dialect.interpreter() + (chosen.exits() ? " -e\n" : "\n");
            scripts.add(new ShellScript(dialect, first + directives(body.text()) + exported, body));
        }
    }

    private @Nullable Caller ofFirstLine(Instruction.Run run) {
        String content = file.source().slice(run.heredocs().getLast().body()).stripLeading();
        int feed = content.indexOf('\n');
        return content.startsWith("#!")
                ? Caller.of(split(content.substring(2, feed < 0 ? content.length() : feed)))
                : null;
    }

    /** What ShellCheck is told at the top of a script holds for all of it only as long as nothing stands before it. */
    private static String directives(String body) {
        StringBuilder directives = new StringBuilder();
        for (String line : body.lines().takeWhile(each -> each.startsWith("#")).toList()) {
            if (line.matches("#\\s*shellcheck\\s.*") && !line.contains("shell=")) {
                directives.append(line).append('\n');
            }
        }
        return directives.toString();
    }

    /** Returns what the last comment {@code # hadolint shell=…} says that was not yet passed before {@code offset}. */
    private @Nullable Caller pragma(int offset) {
        Caller said = null;
        List<Comment> comments = file.comments();
        while (nextComment < comments.size() && comments.get(nextComment).span().start() < offset) {
            String comment = comments.get(nextComment++).text();
            String lower = comment.toLowerCase(Locale.ROOT);
            int equals = comment.indexOf('=');
            boolean names = lower.startsWith("hadolint") && equals > 0;
            if (names && lower.substring(8, equals).replace(":", " ").strip().equals("shell")) {
                said = Caller.of(split(comment.substring(equals + 1)));
            }
        }
        return said;
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
