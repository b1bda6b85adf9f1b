package dev.jslim.cli;

import dev.jslim.analyzer.config.LintConfig;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Fixed;
import dev.jslim.grammar.source.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file; nothing is written yet.
 *
 * @param config what is configured for it; if that leaves it out, nothing is found
 * @param source the text that the findings belong to: the repaired one, if it was to be repaired
 * @param fixed null if nothing was to be repaired
 */
record LintedFile(
        DockerfileInput input,
        LintConfig config,
        SourceText source,
        List<Finding> findings,
        @Nullable Fixed fixed) {}
