package dev.jslim.cli.report;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import java.io.IOException;
import java.util.List;

/** Shows findings, file after file, in one format; what is shown of a file is written before the next one is asked for. */
public interface FindingReport {
    /**
     * Shows what was found in a file.
     *
     * @param source the text that the findings' spans belong to
     * @param findings sorted by position; empty for a clean file
     */
    void file(SourceText source, List<Finding> findings) throws IOException;

    /** Ends the report; nothing may follow. */
    void end() throws IOException;
}
