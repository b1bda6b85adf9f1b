package dev.jslim.analyzer.fuzz;

import dev.jslim.grammar.parse.ParserLaws;
import dev.jslim.grammar.source.SourceBytes;

/** The parser of shell text, as it stands in a heredoc and as it stands behind RUN. */
public final class ShellTarget {
    private ShellTarget() {}

    /** Asserts the laws for any bytes. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = SourceBytes.decode(data, 0);
        ParserLaws.checkShell(text);
        ParserLaws.check("FROM a\nRUN " + text.replace("\n", "\\\n"));
    }
}
