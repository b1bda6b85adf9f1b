package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.parse.token.LineTokens;
import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Keyword;
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

    Instruction parse(List<LineToken> tokens, List<Heredoc> heredocs, ShellForms shells) {
        LineToken first = tokens.getFirst();
        if (first.type == DockerfileGrammar.ONBUILD
                && tokens.getLast().type != DockerfileGrammar.FLAG
                && tokens.size() > 1) {
            return onbuild(tokens, heredocs, shells);
        }
        return instruction(tokens, 0, heredocs, shells);
    }

    private Instruction onbuild(List<LineToken> tokens, List<Heredoc> heredocs, ShellForms shells) {
        int trigger = 1;
        while (tokens.get(trigger).type == DockerfileGrammar.FLAG) {
            LineToken flag = tokens.get(trigger++);
            problems.add(flag.span(), "ONBUILD has no flag " + flag.getText(), "remove the flag");
        }
        Instruction instruction = instruction(tokens, trigger, heredocs, shells);
        Keyword keyword = InstructionBuilder.keyword(tokens.getFirst());
        return new Instruction.OnBuild(keyword, instruction, keyword.span().to(instruction.span()));
    }

    private Instruction instruction(List<LineToken> tokens, int from, List<Heredoc> heredocs, ShellForms shells) {
        LineToken first = tokens.get(from);
        if (first.type == DockerfileGrammar.UNKNOWN) {
            // ONBUILD ONBUILD has been reported by the lexer.
            if (DockerfileLexer.keyword(first.getText()) == DockerfileGrammar.UNKNOWN) {
                unknown(first);
            }
            return unknown(first, heredocs);
        }
        int before = problems.count();
        DockerfileGrammar.InstructionContext tree = tree(tokens, from);
        Instruction instruction =
                tree == null ? null : InstructionBuilder.build(tree, tokens.getLast(), heredocs, shells, problems);
        if (instruction != null) {
            if (!instruction.flags().isEmpty()) {
                FlagProblems.check(instruction.flags(), problems);
            }
            return instruction;
        }
        // What the lexer marked as invalid, it has explained.
        boolean explained = problems.count() > before;
        for (LineToken token : tokens) {
            explained |= token.type == DockerfileGrammar.INVALID;
        }
        if (!explained) {
            ArgumentProblems.report(first, problems);
        }
        return unknown(first, heredocs);
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
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
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
