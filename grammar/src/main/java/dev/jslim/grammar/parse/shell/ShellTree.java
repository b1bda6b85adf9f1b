package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Turns ANTLR's tree of shell text into commands; words, assignments and redirections were made by the lexer. */
final class ShellTree {
    private ShellTree() {}

    static List<Command> commands(ShellGrammar.ListContext list) {
        List<Command> commands = new ArrayList<>();
        for (ParseTree child : list.children) {
            if (child instanceof ShellGrammar.AndOrContext andOr) {
                commands.add(andOr(andOr));
            } else if (child instanceof ShellGrammar.SeparatorContext separator && separator.AMP() != null) {
                Command command = commands.removeLast();
                commands.add(new Command.Background(command, command.span().to(span(separator))));
            }
        }
        return commands;
    }

    private static Script script(ShellGrammar.ListContext list) {
        return new Script(commands(list), span(list));
    }

    private static Command andOr(ShellGrammar.AndOrContext andOr) {
        List<ShellGrammar.PipelineContext> pipelines = andOr.pipeline();
        if (pipelines.size() == 1) {
            return pipeline(pipelines.getFirst());
        }
        List<Command> commands = new ArrayList<>();
        for (ShellGrammar.PipelineContext pipeline : pipelines) {
            commands.add(pipeline(pipeline));
        }
        List<Command.Operator> operators = new ArrayList<>();
        for (ShellGrammar.OperatorContext operator : andOr.operator()) {
            operators.add(operator.AND_IF() != null ? Command.Operator.AND : Command.Operator.OR);
        }
        return new Command.AndOr(List.copyOf(commands), List.copyOf(operators), span(andOr));
    }

    private static Command pipeline(ShellGrammar.PipelineContext pipeline) {
        boolean negated = pipeline.BANG() != null;
        List<Command> commands = new ArrayList<>();
        for (ShellGrammar.CommandContext command : pipeline.command()) {
            commands.add(command(command));
        }
        return commands.size() == 1 && !negated
                ? commands.getFirst()
                : new Command.Pipeline(negated, List.copyOf(commands), span(pipeline));
    }

    private static Command command(ShellGrammar.CommandContext command) {
        if (command.simple() != null) {
            return simple(command.simple());
        }
        TerminalNode function = command.FUNCTION();
        Command body = compound(command, function == null ? span(command) : bodySpan(command));
        return function == null
                ? body
                : new Command.Function(node(function, ShellWord.class).raw(), body, span(command));
    }

    private static Span bodySpan(ShellGrammar.CommandContext command) {
        return span(command.compound()).to(last(command).span());
    }

    private static Command simple(ShellGrammar.SimpleContext simple) {
        List<Assignment> assignments = new ArrayList<>();
        List<ShellWord> words = new ArrayList<>();
        List<Redirect> redirects = new ArrayList<>();
        for (ParseTree child : simple.children) {
            LineToken token = token((TerminalNode) child);
            switch (token.type) {
                case ShellGrammar.ASSIGNMENT -> assignments.add(node(token, Assignment.class));
                case ShellGrammar.REDIRECT -> redirects.add(node(token, Redirect.class));
                default -> words.add(node(token, ShellWord.class));
            }
        }
        return new Command.Simple(List.copyOf(assignments), List.copyOf(words), List.copyOf(redirects), span(simple));
    }

    private static Command compound(ShellGrammar.CommandContext command, Span span) {
        List<Redirect> redirects = nodes(command.REDIRECT(), Redirect.class);
        ShellGrammar.CompoundContext compound = command.compound();
        if (compound.OPAQUE() != null) {
            LineToken first = token(compound.OPAQUE());
            return new Command.Opaque(first.line.text().substring(first.start, last(command).end), span);
        }
        ParserRuleContext rule = (ParserRuleContext) compound.getChild(0);
        return switch (rule.getRuleIndex()) {
            case ShellGrammar.RULE_subshell ->
                new Command.Subshell(script(compound.subshell().list()), redirects, span);
            case ShellGrammar.RULE_group ->
                new Command.Group(script(compound.group().list()), redirects, span);
            case ShellGrammar.RULE_branch -> branch(compound.branch(), redirects, span);
            case ShellGrammar.RULE_forLoop -> forLoop(compound.forLoop(), redirects, span);
            case ShellGrammar.RULE_whileLoop -> whileLoop(compound.whileLoop(), redirects, span);
            default -> choice(compound.choice(), redirects, span);
        };
    }

    private static Command whileLoop(ShellGrammar.WhileLoopContext loop, List<Redirect> redirects, Span span) {
        List<ShellGrammar.ListContext> lists = loop.list();
        return new Command.While(
                loop.UNTIL() != null, script(lists.getFirst()), script(lists.getLast()), redirects, span);
    }

    private static Command branch(ShellGrammar.BranchContext branch, List<Redirect> redirects, Span span) {
        List<Script> conditions = new ArrayList<>();
        List<Script> branches = new ArrayList<>();
        int keyword = 0;
        for (ParseTree child : branch.children) {
            if (child instanceof TerminalNode terminal) {
                keyword = token(terminal).type;
            } else {
                boolean condition = keyword == ShellGrammar.IF || keyword == ShellGrammar.ELIF;
                (condition ? conditions : branches).add(script((ShellGrammar.ListContext) child));
            }
        }
        return new Command.If(List.copyOf(conditions), List.copyOf(branches), redirects, span);
    }

    private static Command forLoop(ShellGrammar.ForLoopContext loop, List<Redirect> redirects, Span span) {
        Script body = script(loop.list());
        if (loop.ARITHMETIC() != null) {
            LineToken header = token(loop.ARITHMETIC());
            Script condition = new Script(List.of(new Command.Opaque(header.getText(), header.span())), header.span());
            return new Command.While(false, condition, body, redirects, span);
        }
        List<ShellWord> words = nodes(loop.WORD(), ShellWord.class);
        @Nullable List<ShellWord> values = loop.IN() == null ? null : words.subList(1, words.size());
        return new Command.For(words.getFirst().raw(), values, body, redirects, span);
    }

    private static Command choice(ShellGrammar.ChoiceContext choice, List<Redirect> redirects, Span span) {
        List<Script> branches = new ArrayList<>();
        for (ShellGrammar.ItemContext item : choice.item()) {
            Span empty = token(item.PATTERN_END()).span().atEnd();
            branches.add(item.list() == null ? new Script(List.of(), empty) : script(item.list()));
        }
        return new Command.Case(node(choice.WORD(), ShellWord.class), List.copyOf(branches), redirects, span);
    }

    private static <N extends Node> List<N> nodes(List<TerminalNode> terminals, Class<N> type) {
        List<N> result = new ArrayList<>(terminals.size());
        for (TerminalNode terminal : terminals) {
            result.add(node(terminal, type));
        }
        return List.copyOf(result);
    }

    private static <N extends Node> N node(TerminalNode terminal, Class<N> type) {
        return node(token(terminal), type);
    }

    private static <N extends Node> N node(LineToken token, Class<N> type) {
        return type.cast(Objects.requireNonNull(token.node));
    }

    private static Span span(ParserRuleContext context) {
        return ((LineToken) context.getStart()).span().to(last(context).span());
    }

    private static LineToken last(ParserRuleContext context) {
        return (LineToken) context.getStop();
    }

    private static LineToken token(TerminalNode terminal) {
        return (LineToken) terminal.getSymbol();
    }
}
