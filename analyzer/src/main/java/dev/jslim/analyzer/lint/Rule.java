package dev.jslim.analyzer.lint;

import dev.jslim.grammar.source.Node;
import java.util.List;

/**
 * One check. It names the kind of node that it wants to see and is shown every such node; it returns what it finds and
 * keeps no state.
 *
 * @param <N> {@code Dockerfile}, {@code Stage}, {@code Instruction} or one of its records, or {@code Command.Simple} for every
 *     command that a RUN runs, however deeply nested. Instructions behind ONBUILD are shown like others.
 */
public interface Rule<N extends Node> {
    /** Returns what is known of the rule without running it. */
    RuleInfo info();

    /** Returns the kind of node that {@link #check} wants. */
    Class<N> node();

    /** Returns what is wrong with {@code node}; empty if nothing is, or if it cannot be known. */
    List<Finding> check(N node, RuleContext context);
}
