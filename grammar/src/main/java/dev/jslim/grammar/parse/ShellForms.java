package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.shell.ShellParser;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Language;
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

/** Parses the shell forms of a file, and knows which language they are in: that of the stage's shell, as SHELL sets it. */
final class ShellForms {
    private final SourceText source;
    private final Directives directives;
    private final Problems problems;
    /** By the names of the stages, the language of the shell that a stage ended with. */
    private final Map<String, Language> stages = new HashMap<>();

    private String stage = "";
    private Language language = Language.SHELL;

    ShellForms(SourceText source, Directives directives, Problems problems) {
        this.source = source;
        this.directives = directives;
        this.problems = problems;
    }

    /** Follows the file: a stage begins, or SHELL chooses another shell. */
    void after(Instruction instruction) {
        if (instruction instanceof Instruction.From from) {
            stages.put(stage, language);
            stage = from.name() == null ? "" : from.name().raw().toLowerCase(Locale.ROOT);
            Language inherited = stages.get(from.image().raw().toLowerCase(Locale.ROOT));
            language = inherited != null ? inherited : ShellLanguages.ofBase(from, directives.escape());
        } else if (instruction instanceof Instruction.Shell shell
                && shell.form() instanceof CommandForm.ExecForm form) {
            language = ShellLanguages.ofShell(form.arguments());
        }
    }

    /**
     * Returns the shell form of a SCRIPT token. If the text is one heredoc and nothing else, its body is the script; other heredocs are
     * read by the shell, to which BuildKit gives them behind the line.
     */
    CommandForm.ShellForm parse(LineToken token, List<Heredoc> heredocs) {
        Span span = token.span();
        Script script;
        if (heredocs.isEmpty()) {
            script = script(token.line, token.start, token.end, language);
        } else {
            Heredoc last = heredocs.getLast();
            boolean alone = heredocs.size() == 1 && Heredocs.isHeredoc(token.line.text(), token.start, token.end);
            script = alone
                    ? body(last)
                    : withBodies(token, heredocs.getFirst().span().to(last.span()));
            span = span.to(last.span());
        }
        return new CommandForm.ShellForm(token.getText(), script, span);
    }

    private Script body(Heredoc heredoc) {
        MappedText body = MappedText.of(source, heredoc.body());
        Language named = ShellLanguages.ofFirstLine(body.text(), heredoc.chomp());
        return script(body, 0, body.length(), named != null ? named : language);
    }

    private Script withBodies(LineToken token, Span bodies) {
        MappedText.Builder text = new MappedText.Builder();
        token.line.copy(token.start, token.end, text);
        int lineEnd = token.span().end();
        text.append('\n', lineEnd, lineEnd);
        text.append(source.slice(bodies), bodies.start(), bodies.end());
        MappedText whole = text.build();
        return script(whole, 0, whole.length(), language);
    }

    private Script script(MappedText text, int from, int to, Language language) {
        if (language != Language.SHELL) {
            return opaque(text, from, to, language);
        }
        Script script = ShellParser.parse(text, from, to);
        List<Command.Opaque> unknown = script.opaque();
        if (unknown.isEmpty()) {
            return script;
        }
        Language called = ShellLanguages.ofProgram(ShellLanguages.firstWord(text.text(), from, to));
        if (called == Language.POWERSHELL || called == Language.CMD) {
            return opaque(text, from, to, called);
        }
        for (Command.Opaque part : unknown) {
            problems.add(
                    SyntaxProblem.Kind.NOT_UNDERSTOOD,
                    part.span(),
                    "this part of the shell script is not understood",
                    "look at its quotes, parentheses and reserved words: a shell probably refuses it, and no rule looks into it");
        }
        return script;
    }

    private static Script opaque(MappedText text, int from, int to, Language language) {
        Span span = text.span(from, to);
        String content = text.text().substring(from, to);
        return new Script(content.isBlank() ? List.of() : List.of(new Command.Opaque(content, language, span)), span);
    }
}
