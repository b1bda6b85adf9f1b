package dev.jslim.grammar.edit;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** Edits on nodes that stand behind one another, such as the words of an instruction. */
public final class ListEdits {
    private ListEdits() {}

    /** Returns what goes with one of at least two nodes: what separates it from the next, or the last from the one before it. */
    public static Span spanOf(List<? extends Node> nodes, int at) {
        Span own = nodes.get(at).span();
        return at + 1 < nodes.size()
                ? new Span(own.start(), nodes.get(at + 1).span().start())
                : new Span(nodes.get(at - 1).span().end(), own.end());
    }

    /** Returns the edit that deletes one of at least two nodes. */
    public static TextEdit without(List<? extends Node> nodes, int at) {
        return TextEdit.delete(spanOf(nodes, at));
    }
}
