package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.List;

/** Shows findings, file after file, in one format. */
public sealed interface FindingReport permits TextReport, JsonReport {
    /**
     * Shows what was found in a file.
     *
     * @param source the text that the findings' spans belong to
     * @param findings sorted by position
     */
    void file(SourceText source, List<Finding> findings) throws IOException;

    /** Ends the report; nothing may follow. */
    void end() throws IOException;
}
