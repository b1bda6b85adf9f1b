package dev.jslim.cli.report;

import dev.jslim.analyzer.Sha256;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What tells the findings of a file apart, and stays when lines are put in above them: rule, path and the lines that the finding is
 * about, blanks in them not counted, and of several that are equal in all this the how manieth one it is.
 */
final class Fingerprints {
    private static final int BYTES = 16;

    private final SourceText source;
    private final String path;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Returns the fingerprints for a file; they have to be asked for once for each finding, in order. */
    Fingerprints(SourceText source) {
        this.source = source;
        this.path = source.name().startsWith("./") ? source.name().substring(2) : source.name();
    }

    /** Returns 32 hexadecimal digits. */
    String of(Finding finding) {
        String key = finding.rule().slug() + '\0' + path.replace('\\', '/') + '\0' + words(finding.span());
        int number = seen.merge(key, 1, Integer::sum);
        byte[] hash = Sha256.start().digest((key + '\0' + number).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private String words(Span span) {
        int first = source.position(span.start()).line();
        int last = source.position(Math.max(span.start(), span.end() - 1)).line();
        StringBuilder words = new StringBuilder();
        String text = source.slice(source.line(first).to(source.line(last)));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().stripTrailing();
    }
}
