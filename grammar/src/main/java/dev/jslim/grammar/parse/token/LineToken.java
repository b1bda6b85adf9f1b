package dev.jslim.grammar.parse.token;

import dev.jslim.grammar.source.MappedText;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** A token that a hand-written lexer gives to ANTLR: it knows its place in the source. */
public final class LineToken implements Token {
    /** One of the grammar's token types. */
    public final int type;
    /** The text that it is a part of. */
    public final MappedText line;
    /** Where it begins in {@link #line}. */
    public final int start;
    /** Where it ends in {@link #line}. */
    public final int end;
    /** What the lexer has already understood of it, or null. */
    public final @Nullable Node node;

    private int index = -1;

    /**
     * @param type one of the grammar's token types
     * @param start where it begins in {@code line}
     * @param end where it ends in {@code line}
     */
    public LineToken(int type, MappedText line, int start, int end, @Nullable Node node) {
        this.type = type;
        this.line = line;
        this.start = start;
        this.end = end;
        this.node = node;
    }

    /** Returns where it stands in the source. */
    public Span span() {
        return line.span(start, end);
    }

    void index(int value) {
        index = value;
    }

    @Override
    public String getText() {
        return line.text().substring(start, end);
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return start;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }
}
