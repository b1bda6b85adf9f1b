package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Keyword;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Turns ANTLR's tree of one line into the instruction; most nodes were made by the lexer and are only put in their places. */
final class InstructionBuilder {
    private final DockerfileGrammar.InstructionContext line;
    private final LineToken first;
    private final Keyword keyword;
    private final List<Flag> flags;
    private final Span span;
    private final List<Heredoc> heredocs;
    private final ShellForms shells;
    private final Problems problems;

    private InstructionBuilder(
            DockerfileGrammar.InstructionContext line,
            List<Flag> flags,
            LineToken last,
            List<Heredoc> heredocs,
            ShellForms shells,
            Problems problems) {
        this.line = line;
        this.first = (LineToken) line.getStart();
        this.keyword = keyword(first);
        this.flags = flags;
        Span text = keyword.span().to(last.span());
        this.span = heredocs.isEmpty() ? text : text.to(heredocs.getLast().span());
        this.heredocs = heredocs;
        this.shells = shells;
        this.problems = problems;
    }

    /**
     * Returns the instruction of a line without its ONBUILD, or null if its arguments do not suffice; then there is a problem.
     *
     * @param last the last token of the line
     */
    static @Nullable Instruction build(
            DockerfileGrammar.InstructionContext line,
            List<Flag> flags,
            LineToken last,
            List<Heredoc> heredocs,
            ShellForms shells,
            Problems problems) {
        return new InstructionBuilder(line, flags, last, heredocs, shells, problems).instruction();
    }

    static Keyword keyword(LineToken token) {
        return new Keyword(token.getText(), token.span());
    }

    private @Nullable Instruction instruction() {
        return switch (first.type) {
            case DockerfileGrammar.FROM -> from(line.from());
            case DockerfileGrammar.COPY, DockerfileGrammar.ADD -> transfer(line.transfer());
            case DockerfileGrammar.ENV, DockerfileGrammar.LABEL -> pairs(line.pairs());
            case DockerfileGrammar.ARG -> arg(line.arg());
            case DockerfileGrammar.HEALTHCHECK -> healthcheck(line.healthcheck());
            case DockerfileGrammar.SHELL -> shell(line.shell());
            case DockerfileGrammar.EXPOSE, DockerfileGrammar.VOLUME -> words(line.words());
            case DockerfileGrammar.RUN, DockerfileGrammar.CMD, DockerfileGrammar.ENTRYPOINT -> command(line.command());
            default -> single(line.single());
        };
    }

    private Instruction from(DockerfileGrammar.FromContext from) {
        List<Word> words = nodes(from.WORD(), Word.class);
        TerminalNode as = from.AS();
        Word name = words.size() > 1 ? words.get(1) : null;
        if (name != null && !isStageName(name.raw())) {
            problems.add(
                    name.span(),
                    "'" + name.raw() + "' cannot be the name of a stage",
                    "begin with a letter, and use only letters, digits, hyphens, underscores and dots");
        }
        if (words.getFirst().parts().isEmpty()) {
            missing("needs an image", "write FROM image, or FROM scratch");
        }
        return new Instruction.From(
                keyword, flags, words.getFirst(), as == null ? null : keyword(token(as)), name, span);
    }

    private static boolean isStageName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || (!Chars.isDigit(c) && c != '-' && c != '_' && c != '.'))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Instruction transfer(DockerfileGrammar.TransferContext transfer) {
        boolean json = transfer.json() != null;
        List<Word> words = json ? strings(transfer.json()) : nodes(transfer.WORD(), Word.class);
        if (words.size() < 2) {
            missing("needs a source and a destination", "write " + upper() + " source destination");
            return null;
        }
        Word destination = words.getLast();
        String target = json ? destination.literal() : destination.raw();
        if (target != null && Heredocs.isHeredoc(target)) {
            problems.add(
                    destination.span(),
                    "a heredoc cannot be the destination",
                    "name the destination after the heredoc");
        }
        List<Word> sources = List.copyOf(words.subList(0, words.size() - 1));
        return first.type == DockerfileGrammar.COPY
                ? new Instruction.Copy(keyword, flags, sources, destination, json, heredocs, span)
                : new Instruction.Add(keyword, flags, sources, destination, json, heredocs, span);
    }

    private @Nullable Instruction pairs(DockerfileGrammar.PairsContext pairs) {
        List<KeyValue> result = new ArrayList<>();
        for (DockerfileGrammar.PairContext pair : pairs.pair()) {
            Word key = node(pair.KEY(), Word.class);
            Word value = node(pair.WORD(), Word.class);
            if (key.raw().isEmpty()) {
                emptyName(key.span().to(value.span()), "write name=value");
                return null;
            }
            result.add(
                    new KeyValue(key, value, pair.EQUALS() == null, key.span().to(value.span())));
        }
        return first.type == DockerfileGrammar.ENV
                ? new Instruction.Env(keyword, flags, List.copyOf(result), span)
                : new Instruction.Label(keyword, flags, List.copyOf(result), span);
    }

    private @Nullable Instruction arg(DockerfileGrammar.ArgContext arg) {
        List<ArgDeclaration> result = new ArrayList<>();
        for (DockerfileGrammar.DeclarationContext declaration : arg.declaration()) {
            LineToken name = token(declaration.KEY());
            TerminalNode word = declaration.WORD();
            Word value = word == null ? null : node(word, Word.class);
            if (value != null && name.start == name.end) {
                emptyName(name.span().to(value.span()), "write ARG name=value");
                return null;
            }
            result.add(new ArgDeclaration(
                    name.getText(),
                    value,
                    value == null ? name.span() : name.span().to(value.span())));
        }
        return new Instruction.Arg(keyword, flags, List.copyOf(result), span);
    }

    private Instruction command(DockerfileGrammar.CommandContext command) {
        CommandForm form = form(command.form());
        if (first.type == DockerfileGrammar.RUN) {
            return new Instruction.Run(keyword, flags, form, heredocs, span);
        }
        return first.type == DockerfileGrammar.CMD
                ? new Instruction.Cmd(keyword, flags, form, span)
                : new Instruction.Entrypoint(keyword, flags, form, span);
    }

    private @Nullable Instruction healthcheck(DockerfileGrammar.HealthcheckContext check) {
        TerminalNode other = check.WORD();
        if (other != null) {
            Keyword type = keyword(token(other));
            String name = SyntaxProblem.shown(type.text(), 40);
            problems.add(
                    type.span(),
                    "HEALTHCHECK has no type '" + name + "'",
                    "write HEALTHCHECK CMD command, or HEALTHCHECK NONE");
            return null;
        }
        boolean none = check.NONE() != null;
        DockerfileGrammar.FormContext arguments = check.form();
        CommandForm form = arguments == null ? null : form(arguments);
        boolean empty = form == null
                || (form instanceof CommandForm.ExecForm exec
                        && exec.arguments().isEmpty());
        if (none != empty) {
            return null;
        }
        Keyword type = keyword(token(none ? check.NONE() : check.CMD()));
        return new Instruction.Healthcheck(keyword, flags, type, none ? null : form, span);
    }

    private @Nullable Instruction shell(DockerfileGrammar.ShellContext shell) {
        DockerfileGrammar.JsonContext json = shell.form().json();
        if (json == null) {
            LineToken script = token(shell.form().SCRIPT());
            if (script.end > script.start) {
                problems.add(
                        script.span(),
                        "SHELL takes a JSON array of strings",
                        "write SHELL [\"/bin/sh\", \"-c\"], with double quotes");
            }
            return null;
        }
        CommandForm.ExecForm form = exec(json);
        return form.arguments().isEmpty() ? null : new Instruction.Shell(keyword, flags, form, span);
    }

    private @Nullable Instruction words(DockerfileGrammar.WordsContext words) {
        boolean json = words.json() != null;
        List<Word> arguments = json ? strings(words.json()) : nodes(words.WORD(), Word.class);
        if (first.type == DockerfileGrammar.EXPOSE) {
            return new Instruction.Expose(keyword, flags, arguments, span);
        }
        if (arguments.isEmpty()) {
            return null;
        }
        for (Word path : arguments) {
            String value = json ? path.literal() : path.raw();
            if (value != null && Chars.skipSpaces(value, 0, value.length()) == value.length()) {
                problems.add(path.span(), "the path of a volume is empty", "name the path of the volume");
                return null;
            }
        }
        return new Instruction.Volume(keyword, flags, arguments, json, span);
    }

    private Instruction single(DockerfileGrammar.SingleContext single) {
        Word word = node(single.WORD(), Word.class);
        return switch (first.type) {
            case DockerfileGrammar.USER -> new Instruction.User(keyword, flags, word, span);
            case DockerfileGrammar.WORKDIR -> new Instruction.Workdir(keyword, flags, word, span);
            case DockerfileGrammar.STOPSIGNAL -> new Instruction.StopSignal(keyword, flags, word, span);
            default -> new Instruction.Maintainer(keyword, flags, word.raw(), word.span(), span);
        };
    }

    private CommandForm form(DockerfileGrammar.FormContext form) {
        return form.json() != null ? exec(form.json()) : shells.parse(token(form.SCRIPT()), heredocs);
    }

    private static CommandForm.ExecForm exec(DockerfileGrammar.JsonContext json) {
        Span place = token(json.OPEN()).span().to(token(json.CLOSE()).span());
        return new CommandForm.ExecForm(strings(json), place);
    }

    private static List<Word> strings(DockerfileGrammar.JsonContext json) {
        return nodes(json.STRING(), Word.class);
    }

    private void emptyName(Span place, String hint) {
        problems.add(place, "the name before the equals sign is empty", hint);
    }

    private void missing(String what, String hint) {
        problems.add(keyword.span(), upper() + " " + what, hint);
    }

    private String upper() {
        return DockerfileGrammar.VOCABULARY.getSymbolicName(first.type);
    }

    private static <N extends Node> List<N> nodes(List<TerminalNode> terminals, Class<N> type) {
        List<N> result = new ArrayList<>(terminals.size());
        for (TerminalNode terminal : terminals) {
            result.add(type.cast(Objects.requireNonNull(token(terminal).node)));
        }
        return List.copyOf(result);
    }

    private static <N extends Node> N node(TerminalNode terminal, Class<N> type) {
        return type.cast(Objects.requireNonNull(token(terminal).node));
    }

    private static LineToken token(TerminalNode terminal) {
        Token symbol = terminal.getSymbol();
        return (LineToken) symbol;
    }
}
