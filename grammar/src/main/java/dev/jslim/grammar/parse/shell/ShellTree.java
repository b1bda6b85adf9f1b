package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.CaseItem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Redirect;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.shell.ShellPart;
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
        boolean negated = false;
        boolean timed = false;
        for (ShellGrammar.PrefixContext prefix : pipeline.prefix()) {
            negated ^= prefix.BANG() != null;
            timed |= prefix.TIME() != null;
        }
        List<Command> commands = new ArrayList<>();
        @Nullable Span time = null;
        for (ParseTree child : pipeline.children) {
            if (child instanceof ShellGrammar.CommandContext context) {
                Command command = command(context);
                commands.add(
                        time == null
                                ? command
                                : new Command.Pipeline(false, true, List.of(command), time.to(command.span())));
                time = null;
            } else if (child instanceof TerminalNode terminal && token(terminal).type == ShellGrammar.TIME) {
                time = time == null ? token(terminal).span() : time;
            }
        }
        return commands.size() == 1 && pipeline.prefix().isEmpty()
                ? commands.getFirst()
                : new Command.Pipeline(negated, timed, List.copyOf(commands), span(pipeline));
    }

    private static Command command(ShellGrammar.CommandContext command) {
        if (command.NOTHING() != null) {
            return new Command.Simple(List.of(), List.of(), List.of(), span(command));
        }
        Command body = body(command);
        if (command.COPROC() != null) {
            TerminalNode name = command.NAME();
            return new Command.Coprocess(
                    name == null ? null : node(name, ShellWord.class).raw(), body, span(command));
        }
        TerminalNode function = command.FUNCTION();
        return function == null
                ? body
                : new Command.Function(node(function, ShellWord.class).raw(), body, span(command));
    }

    private static Command body(ShellGrammar.CommandContext command) {
        return command.simple() != null ? simple(command.simple()) : compound(command, bodySpan(command));
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
        if (compound.ARITHMETIC() != null) {
            return new Command.Arithmetic(node(compound.ARITHMETIC(), ShellPart.Arithmetic.class), redirects, span);
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
            case ShellGrammar.RULE_choice -> choice(compound.choice(), redirects, span);
            default -> test(compound.test(), redirects, span);
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
            ShellPart.Arithmetic header = node(loop.ARITHMETIC(), ShellPart.Arithmetic.class);
            Script condition =
                    new Script(List.of(new Command.Arithmetic(header, List.of(), header.span())), header.span());
            return new Command.While(false, condition, body, redirects, span);
        }
        List<ShellWord> words = nodes(loop.WORD(), ShellWord.class);
        @Nullable List<ShellWord> values = loop.IN() == null ? null : words.subList(1, words.size());
        return new Command.For(words.getFirst().raw(), values, body, redirects, span);
    }

    private static Command choice(ShellGrammar.ChoiceContext choice, List<Redirect> redirects, Span span) {
        List<CaseItem> items = new ArrayList<>();
        for (ShellGrammar.ItemContext item : choice.item()) {
            Span empty = token(item.PATTERN_END()).span().atEnd();
            Script body = item.list() == null ? new Script(List.of(), empty) : script(item.list());
            items.add(new CaseItem(nodes(item.PATTERN(), ShellWord.class), body, span(item)));
        }
        return new Command.Case(node(choice.WORD(), ShellWord.class), List.copyOf(items), redirects, span);
    }

    /** The words of a condition, which the parser has checked, are a list: what they mean needs no tree. */
    private static Command test(ShellGrammar.TestContext test, List<Redirect> redirects, Span span) {
        List<ShellWord> words = new ArrayList<>();
        words(test.condition(), words);
        return new Command.Test(List.copyOf(words), redirects, span);
    }

    private static void words(ParseTree tree, List<ShellWord> words) {
        if (tree instanceof TerminalNode terminal) {
            if (token(terminal).node instanceof ShellWord word) {
                words.add(word);
            }
            return;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            words(tree.getChild(i), words);
        }
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
