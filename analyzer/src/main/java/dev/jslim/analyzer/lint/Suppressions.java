package dev.jslim.analyzer.lint;

import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The comments that ask not to report findings: {@code # jslim: ignore=…}, {@code # hadolint ignore=…},
 * {@code # hadolint global ignore=…}, {@code # hadolint stage ignore=…} and BuildKit's {@code # check=skip=…}.
 *
 * <p>Above an instruction a comment holds for what is between the two and for the whole instruction; between the lines of a continued instruction, and in a
 * script that RUN has from a heredoc, it holds for the next line. The forms for a stage or a file, and the directive at the top,
 * reach as far as they say.
 */
final class Suppressions {
    private static final String ALL = "all";

    private final LintEngine engine;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable RuleNames names;
    /** Where the findings of a rule must start to be meant: by the slug, ends by starts, which neither overlap nor touch. */
    private final Map<String, TreeMap<Integer, Integer>> scopes = new HashMap<>();

    private Suppressions(LintEngine engine) {
        this.engine = engine;
    }

    /**
     * A comment of the file, and what it holds for.
     *
     * @param script whether it stands in a script, where taking it away would change what runs
     */
    record Entry(Comment comment, SuppressionComment parsed, Span scope, boolean script) {}

    /**
     * Returns the suppressions of a file.
     *
     * @param engine knows the rules that may be named; unknown names are passed over here, for they may be another tool's
     * @param today suppressions that ended before this day, counted from 1970-01-01, do nothing
     */
    static Suppressions of(Dockerfile file, LintEngine engine, long today) {
        Suppressions result = new Suppressions(engine);
        for (Directive directive : file.directives()) {
            if (directive.name().equals("check")) {
                result.hide(SuppressionComment.check(directive.value(), 0), file.span());
            }
        }
        SuppressionScopes scopes = new SuppressionScopes(file);
        for (Comment comment : file.comments()) {
            SuppressionComment parsed = SuppressionComment.parse(comment.text());
            if (parsed != null) {
                result.add(new Entry(comment, parsed, scopes.of(comment, parsed.reach()), false), today);
            }
        }
        for (Comment comment : scopes.scriptComments()) {
            SuppressionComment parsed = SuppressionComment.parse(comment.text());
            if (parsed != null) {
                result.add(new Entry(comment, parsed, scopes.inScript(comment, parsed.reach()), true), today);
            }
        }
        return result;
    }

    /**
     * Returns whether a comment asks not to report {@code finding}. What the builder would refuse has to be named for that: BuildKit's
     * {@code skip=all} silences its checks, and not its errors.
     */
    boolean hides(Finding finding) {
        String slug = finding.rule().slug();
        int start = finding.span().start();
        return covers(slug, start) || (!slug.equals(SyntaxRule.INFO.slug()) && covers(ALL, start));
    }

    /** Returns whether there are comments to say something about. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the comments, those that ended included. */
    List<Entry> entries() {
        return entries;
    }

    /** Returns the rules that a name in a comment means. */
    Set<RuleInfo> named(String name) {
        return names().find(name);
    }

    /** Returns the known name nearest to one that is not known, or null. */
    @Nullable
    String nearest(String name) {
        return names().nearest(name);
    }

    /** Returns where findings of each rule begin, sorted. */
    static Map<String, List<Integer>> starts(List<Finding> sorted) {
        Map<String, List<Integer>> starts = new HashMap<>();
        for (Finding finding : sorted) {
            List<Integer> known = starts.get(finding.rule().slug());
            if (known == null) {
                known = new ArrayList<>();
                starts.put(finding.rule().slug(), known);
            }
            known.add(finding.span().start());
        }
        return starts;
    }

    private void add(Entry entry, long today) {
        entries.add(entry);
        if (!entry.parsed().expired(today)) {
            hide(entry.parsed(), entry.scope());
        }
    }

    private void hide(SuppressionComment comment, Span scope) {
        Set<String> done = new HashSet<>();
        for (SuppressionComment.Name name : comment.names()) {
            if (!done.add(name.text())) {
                continue;
            }
            if (name.text().equalsIgnoreCase(ALL)) {
                hide(ALL, scope);
                continue;
            }
            for (RuleInfo rule : names().find(name.text())) {
                hide(rule.slug(), scope);
            }
        }
    }

    private void hide(String slug, Span scope) {
        TreeMap<Integer, Integer> known = scopes.getOrDefault(slug, new TreeMap<>());
        scopes.put(slug, known);
        int start = scope.start();
        int end = scope.end();
        for (var other = known.floorEntry(end);
                other != null && other.getValue() >= start;
                other = known.floorEntry(end)) {
            known.remove(other.getKey());
            start = Math.min(start, other.getKey());
            end = Math.max(end, other.getValue());
        }
        known.put(start, end);
    }

    private boolean covers(String slug, int offset) {
        TreeMap<Integer, Integer> known = scopes.get(slug);
        var last = known == null ? null : known.floorEntry(offset);
        return last != null && offset <= last.getValue();
    }

    /** Most files suppress nothing and need no names. */
    private RuleNames names() {
        RuleNames known = names;
        if (known == null) {
            known = RuleNames.of(engine.ruleInfos());
            names = known;
        }
        return known;
    }
}
