package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;

/** What another program finds in a file, beside the rules. Used by many threads. */
public interface OtherFindings {
    /**
     * Returns what is found, in no order, without regard to selection and comments. A finding that a rule of ours makes at the same
     * place under the same name is left out by the caller.
     */
    List<Finding> of(Dockerfile file, BuildGraph graph);
}
