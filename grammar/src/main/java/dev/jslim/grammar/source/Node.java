package dev.jslim.grammar.source;

/** Something of a Dockerfile that stands at an exact place in its text. */
public interface Node {
    /** Returns where the node stands, without surrounding white space and without the line break that ends it. */
    Span span();
}
