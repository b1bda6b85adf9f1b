package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.shell.ShellParser;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the shell forms of a file, and knows which shell they are for: that of the stage, as SHELL sets it. */
final class ShellForms {
    private final SourceText source;
    /** By the names of the stages, whether a stage ended with a shell that is not POSIX. */
    private final Map<String, Boolean> foreignStages = new HashMap<>();

    private String stage = "";
    private boolean foreign;

    ShellForms(SourceText source) {
        this.source = source;
    }

    /** Follows the file: a stage begins, or SHELL chooses another shell. */
    void after(Instruction instruction) {
        if (instruction instanceof Instruction.From from) {
            foreignStages.put(stage, foreign);
            stage = from.name() == null ? "" : from.name().raw().toLowerCase(Locale.ROOT);
            foreign = foreignStages.getOrDefault(from.image().raw().toLowerCase(Locale.ROOT), false);
        } else if (instruction instanceof Instruction.Shell shell
                && shell.form() instanceof CommandForm.ExecForm form) {
            foreign = !isPosix(form.arguments().getFirst().literal());
        }
    }

    /** Returns the shell form of a SCRIPT token: if the text is one heredoc and nothing else, its body is the script. */
    CommandForm.ShellForm parse(LineToken token, List<Heredoc> heredocs) {
        MappedText line = token.line;
        String text = token.getText();
        Script script;
        Span span = token.span();
        if (heredocs.size() == 1 && Heredocs.isHeredoc(line.text(), token.start, token.end)) {
            script = body(heredocs.getFirst());
            span = span.to(heredocs.getFirst().span());
        } else {
            script = foreign ? opaque(text, span) : ShellParser.parse(line, token.start, token.end);
        }
        return new CommandForm.ShellForm(text, script, span);
    }

    private Script body(Heredoc heredoc) {
        Span body = heredoc.body();
        String text = source.slice(body);
        int start = 0;
        while (heredoc.chomp() && start < text.length() && text.charAt(start) == '\t') {
            start++;
        }
        boolean understood = text.startsWith("#!", start) ? isPosix(interpreter(text.substring(start))) : !foreign;
        return understood ? ShellParser.parse(source, body) : opaque(text, body);
    }

    private static Script opaque(String text, Span span) {
        return new Script(text.isBlank() ? List.of() : List.of(new Command.Opaque(text, span)), span);
    }

    /** Returns what a script's first line names, the program after {@code env} if it is that. */
    private static String interpreter(String script) {
        int end = script.indexOf('\n');
        String line = end < 0 ? script : script.substring(0, end);
        for (int[] word : WordSplitter.blanks(line, 2, line.length())) {
            String path = line.substring(word[0], word[1]);
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!name.equals("env") && !name.startsWith("-") && name.indexOf('=') < 0) {
                return name;
            }
        }
        return "";
    }

    private static boolean isPosix(@Nullable String program) {
        if (program == null) {
            return true;
        }
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        if (name.endsWith(".exe")) {
            name = name.substring(0, name.length() - 4);
        }
        return switch (name) {
            case "sh", "bash", "dash", "ash", "ksh", "mksh", "zsh", "busybox", "env" -> true;
            default -> false;
        };
    }
}
