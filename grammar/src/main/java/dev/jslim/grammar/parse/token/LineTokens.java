package dev.jslim.grammar.parse.token;

import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** Hands the tokens of a hand-written lexer to ANTLR, all of them or a part. */
public final class LineTokens implements TokenSource {
    private final List<LineToken> tokens;
    private final int from;
    private final int to;
    private int at;

    /** Hands out all tokens. */
    public LineTokens(List<LineToken> tokens) {
        this(tokens, 0, tokens.size());
    }

    /** Hands out the tokens {@code from..to}; there must be at least one. */
    public LineTokens(List<LineToken> tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    @Override
    public Token nextToken() {
        LineToken token;
        if (at < to) {
            token = tokens.get(at);
        } else {
            LineToken last = tokens.get(to - 1);
            token = new LineToken(Token.EOF, last.line, last.end, last.end, null);
        }
        token.index(at++ - from);
        return token;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return 0;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String getSourceName() {
        return "line";
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {
        // Tokens are made by the lexers; the parser never asks for others, because it does not repair.
    }

    @Override
    public TokenFactory<?> getTokenFactory() {
        return CommonTokenFactory.DEFAULT;
    }
}
