package dev.jslim.analyzer.lint;

import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;

/**
 * What was found in one file.
 *
 * @param dockerfile the tree, also of a file with problems
 * @param findings sorted by position; syntax problems are among them under the rule {@code syntax}
 * @param problems the syntax problems of single instructions, as the parser reported them, and then those of the file as a whole
 * @param suppressed what comments in the file ask not to report, sorted by position
 */
public record LintResult(
        Dockerfile dockerfile, List<Finding> findings, List<SyntaxProblem> problems, List<Finding> suppressed) {
    public LintResult {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }
}
