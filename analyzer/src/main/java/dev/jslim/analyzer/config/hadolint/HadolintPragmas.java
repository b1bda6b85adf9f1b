package dev.jslim.analyzer.config.hadolint;

import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Edits;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes hadolint's comments in Dockerfiles as those of jslim. */
public final class HadolintPragmas {
    private static final Pattern PRAGMA = Pattern.compile(
            "(?i)hadolint\\s*:?\\s*((?:global|stage)\\s+)?ignore\\s*=\\s*([A-Z]+[0-9]+(?:\\s*,\\s*[A-Z]+[0-9]+)*)");

    private HadolintPragmas() {}

    /**
     * Returns the text with every comment that ignores rules written for jslim. A comment that names a rule which is unknown here stays: it
     * says something to hadolint alone. The reason, or whatever stands behind the ids, is kept.
     */
    public static String migrate(SourceText source, RuleNames names) {
        List<Fix> fixes = new ArrayList<>();
        for (Comment comment : DockerfileParser.parse(source).dockerfile().comments()) {
            String text = source.slice(comment.span());
            Matcher matcher = PRAGMA.matcher(text);
            if (matcher.find() && text.substring(0, matcher.start()).strip().equals("#")) {
                Set<String> slugs = new LinkedHashSet<>();
                boolean known = true;
                for (String id : matcher.group(2).split(",", -1)) {
                    List<String> found = HadolintMigration.slugs(id.strip(), names);
                    known &= !found.isEmpty();
                    slugs.addAll(found);
                }
                String scope =
                        matcher.group(1) == null ? "" : matcher.group(1).strip().toLowerCase(Locale.ROOT);
                String word = scope.isEmpty() ? "ignore" : scope.equals("global") ? "ignore-file" : "ignore-stage";
                if (known) {
                    int start = comment.span().start();
                    Span span = new Span(start + matcher.start(), start + matcher.end());
                    String written = "jslim: " + word + "=" + String.join(",", slugs);
                    fixes.add(Fix.of("migrate", Applicability.SAFE, TextEdit.replace(span, written)));
                }
            }
        }
        return Edits.apply(source, fixes).text();
    }
}
