package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.DockerfileToken.Kind;
import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.parse.token.LineToken;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Heredoc;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a Dockerfile: they cover the text without gap or overlap, so that joined they give it back. */
public final class DockerfileTokens {
    private final SourceText source;
    private final String text;
    private final List<DockerfileToken> leaves = new ArrayList<>();
    private final List<DockerfileToken> tokens = new ArrayList<>();

    private DockerfileTokens(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** Returns the tokens of a text in order. */
    public static List<DockerfileToken> of(SourceText source) {
        return new DockerfileTokens(source).read();
    }

    private List<DockerfileToken> read() {
        DockerfileParser.Leaves parsed = DockerfileParser.leaves(source);
        for (Directive directive : parsed.directives()) {
            leaf(Kind.DIRECTIVE, directive.span());
        }
        for (LineToken token : parsed.tokens()) {
            for (Span piece : token.line.pieces(token.start, token.end)) {
                leaf(kind(token.type), piece);
            }
        }
        for (Heredoc heredoc : parsed.heredocs()) {
            leaf(Kind.HEREDOC_BODY, heredoc.body());
            leaf(Kind.HEREDOC_END, new Span(heredoc.body().end(), heredoc.span().end()));
        }
        leaves.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        int at = 0;
        for (DockerfileToken leaf : leaves) {
            fill(at, leaf.span().start());
            tokens.add(leaf);
            at = leaf.span().end();
        }
        fill(at, text.length());
        return List.copyOf(tokens);
    }

    private void leaf(Kind kind, Span span) {
        if (span.length() > 0) {
            leaves.add(new DockerfileToken(kind, span));
        }
    }

    private static Kind kind(int type) {
        return switch (type) {
            case DockerfileGrammar.FLAG -> Kind.FLAG;
            case DockerfileGrammar.EQUALS, DockerfileGrammar.OPEN, DockerfileGrammar.COMMA, DockerfileGrammar.CLOSE ->
                Kind.PUNCTUATION;
            case DockerfileGrammar.WORD,
                    DockerfileGrammar.KEY,
                    DockerfileGrammar.TEXT,
                    DockerfileGrammar.SCRIPT,
                    DockerfileGrammar.STRING,
                    DockerfileGrammar.INVALID -> Kind.ARGUMENT;
            default -> Kind.KEYWORD;
        };
    }

    /** Adds what stands between the leaves: white space, line breaks, continuations and comments. */
    private void fill(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int start = at++;
            if (c == '\n' || (c == '\r' && at < to && text.charAt(at) == '\n')) {
                at += c == '\r' ? 1 : 0;
                add(Kind.LINE_BREAK, start, at);
            } else if (Chars.isSpace(c)) {
                while (at < to
                        && Chars.isSpace(text.charAt(at))
                        && text.charAt(at) != '\n'
                        && text.charAt(at) != '\r') {
                    at++;
                }
                add(Kind.BLANK, start, at);
            } else if (c == '#') {
                while (at < to && text.charAt(at) != '\n') {
                    at++;
                }
                at = Chars.trimEnd(text, start, at);
                add(Kind.COMMENT, start, at);
            } else if (start == 0 && c == '\uFEFF') {
                add(Kind.BYTE_ORDER_MARK, start, at);
            } else {
                add(c == '\\' || c == '`' ? Kind.CONTINUATION : Kind.OTHER, start, at);
            }
        }
    }

    private void add(Kind kind, int start, int end) {
        tokens.add(new DockerfileToken(kind, new Span(start, end)));
    }
}
