package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;

/** A file with more lines than the project wants. */
public final class FileTooLong extends NodeRule<Dockerfile> {
    public FileTooLong() {
        super(
                Dockerfile.class,
                RuleInfo.of("file-too-long", "The file is too long", RuleInfo.Category.STYLE, Severity.STYLE)
                        .in(Preset.ALL));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        int most = context.settings().maxLines();
        int lines = file.source().lineCount();
        return lines <= most
                ? List.of()
                : found(
                        file.source().line(most + 1),
                        "the file has " + lines + " lines, and nobody keeps more than " + most
                                + " in mind; move scripts into files, or parts into images of their own");
    }
}
