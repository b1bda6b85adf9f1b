package dev.jslim.grammar.source;

import java.util.List;

/** Searches lists of nodes that stand one behind the other in the text. */
public final class Nodes {
    private Nodes() {}

    /** Returns the index of the first node that begins at {@code offset} or behind it; the number of nodes if none does. */
    public static int firstFrom(List<? extends Node> nodes, int offset) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nodes.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
