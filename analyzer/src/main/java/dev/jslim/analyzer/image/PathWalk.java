package dev.jslim.analyzer.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was met on the way along a path.
 *
 * @param links every symbolic link that was followed, in this order
 * @param target what the path leads to, or null if there is nothing, or if the links go in a circle
 * @param reached the target, or the last directory that is there
 */
public record PathWalk(List<Node> links, @Nullable Node target, Node reached) {
    public PathWalk {
        links = List.copyOf(links);
    }
}
