package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.parse.token.LineTokens;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** Parses the tokens of one logical line; a line that does not fit the grammar becomes an unknown instruction and a problem. */
final class LineParser {
    private static final List<String> KEYWORDS = List.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");

    private final Problems problems;

    LineParser(Problems problems) {
        this.problems = problems;
    }

    /**
     * Returns the instruction of a line.
     *
     * @param escape the escape character
     * @param heredocs those that the line opens
     */
    Instruction parse(List<LineToken> tokens, char escape, List<Heredoc> heredocs, ShellForms shells) {
        if (tokens.getFirst().type != DockerfileGrammar.ONBUILD) {
            return instruction(tokens, 0, escape, heredocs, shells);
        }
        int trigger = afterFlags(tokens, 1);
        if (trigger == tokens.size()) {
            return refused(tokens.getFirst(), heredocs);
        }
        FlagProblems.check(tokens, 0, escape, problems);
        LineToken first = tokens.get(trigger);
        if (first.type == DockerfileGrammar.ONBUILD
                || first.type == DockerfileGrammar.FROM
                || first.type == DockerfileGrammar.MAINTAINER) {
            problems.add(
                    SyntaxProblem.Kind.FORBIDDEN_TRIGGER,
                    first.span(),
                    "ONBUILD cannot trigger " + first.getText().toUpperCase(Locale.ROOT),
                    "remove ONBUILD, or move the instruction to the image that is built from this one");
        }
        Instruction instruction = first.type == DockerfileGrammar.ONBUILD
                ? unknown(first, heredocs)
                : instruction(tokens, trigger, escape, heredocs, shells);
        Keyword keyword = InstructionBuilder.keyword(tokens.getFirst());
        return new Instruction.OnBuild(
                keyword, flags(tokens, 1), instruction, keyword.span().to(instruction.span()));
    }

    private Instruction instruction(
            List<LineToken> tokens, int from, char escape, List<Heredoc> heredocs, ShellForms shells) {
        LineToken first = tokens.get(from);
        if (first.type == DockerfileGrammar.UNKNOWN) {
            unknown(first);
            return unknown(first, heredocs);
        }
        FlagProblems.check(tokens, from, escape, problems);
        int before = problems.count();
        DockerfileGrammar.InstructionContext tree = tree(tokens, from);
        Instruction instruction = tree == null
                ? null
                : InstructionBuilder.build(tree, flags(tokens, from + 1), tokens.getLast(), heredocs, shells, problems);
        if (instruction != null) {
            return instruction;
        }
        // What the lexer marked as invalid, it has explained.
        boolean explained = problems.count() > before;
        for (LineToken token : tokens) {
            explained |= token.type == DockerfileGrammar.INVALID;
        }
        return explained ? unknown(first, heredocs) : refused(first, heredocs);
    }

    private Instruction refused(LineToken keyword, List<Heredoc> heredocs) {
        ArgumentProblems.report(keyword, problems);
        return unknown(keyword, heredocs);
    }

    /** Returns the index of the first token from {@code from} that is no flag, or the number of tokens. */
    static int afterFlags(List<LineToken> tokens, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).type == DockerfileGrammar.FLAG) {
            at++;
        }
        return at;
    }

    private static List<Flag> flags(List<LineToken> tokens, int from) {
        int end = afterFlags(tokens, from);
        if (end == from) {
            return List.of();
        }
        List<Flag> flags = new ArrayList<>(end - from);
        for (LineToken token : tokens.subList(from, end)) {
            // The two dashes that end the flags are a token, but no flag.
            if (token.node instanceof Flag flag) {
                flags.add(flag);
            }
        }
        return List.copyOf(flags);
    }

    private static DockerfileGrammar.@Nullable InstructionContext tree(List<LineToken> tokens, int from) {
        DockerfileGrammar parser =
                new DockerfileGrammar(new BufferedTokenStream(new LineTokens(tokens, from, tokens.size())));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.line().instruction();
        } catch (ParseCancellationException e) {
            return null;
        }
    }

    private void unknown(LineToken keyword) {
        String name = keyword.getText();
        String nearest = Suggestion.nearest(name, KEYWORDS);
        String shown = SyntaxProblem.shown(name, 40);
        problems.add(
                keyword.span(),
                "there is no instruction '" + shown.toUpperCase(Locale.ROOT) + "'",
                nearest == null
                        ? "if the line belongs to the one above, end that with the escape character"
                        : "did you mean " + nearest + "?");
    }

    private static Instruction unknown(LineToken keyword, List<Heredoc> heredocs) {
        MappedText line = keyword.line;
        int end = Chars.trimEnd(line.text(), keyword.end, line.length());
        int start = Chars.skipSpaces(line.text(), keyword.end, end);
        Span span = line.span(keyword.start, end);
        return new Instruction.Unknown(
                InstructionBuilder.keyword(keyword),
                line.text().substring(start, end),
                heredocs.isEmpty() ? span : span.to(heredocs.getLast().span()));
    }
}
