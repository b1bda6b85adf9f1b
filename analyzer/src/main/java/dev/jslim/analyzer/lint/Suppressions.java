package dev.jslim.analyzer.lint;

import dev.jslim.grammar.source.Nodes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The comments that ask not to report findings: {@code # jslim: ignore=…}, {@code # hadolint ignore=…},
 * {@code # hadolint global ignore=…}, {@code # hadolint stage ignore=…} and BuildKit's {@code # check=skip=…}.
 *
 * <p>Above an instruction a comment holds for the whole instruction; between the lines of a continued instruction it holds
 * for the next line. The global form, and the directive at the top, hold for the file.
 */
public final class Suppressions {
    private static final String ALL = "all";

    private final Collection<RuleInfo> rules;
    private @Nullable RuleNames names;
    /** Where the findings of a rule must start to be meant: by the slug, ends by starts, which neither overlap nor touch. */
    private final Map<String, TreeMap<Integer, Integer>> scopes = new HashMap<>();

    private Suppressions(Collection<RuleInfo> rules) {
        this.rules = rules;
    }

    /**
     * Returns the suppressions of a file.
     *
     * @param rules those that may be named; unknown names are passed over, for they may be another tool's
     * @param today suppressions that ended before this day, counted from 1970-01-01, do nothing
     */
    public static Suppressions of(Dockerfile file, Collection<RuleInfo> rules, long today) {
        Suppressions result = new Suppressions(rules);
        for (Directive directive : file.directives()) {
            if (directive.name().equals("check")) {
                result.add(SuppressionComment.check(directive.value()), file.span());
            }
        }
        List<Integer> stages = stages(file);
        for (Comment comment : file.comments()) {
            SuppressionComment parsed = SuppressionComment.parse(comment.text());
            if (parsed != null && !parsed.expired(today)) {
                Span scope = switch (parsed.reach()) {
                    case FILE -> file.span();
                    case STAGE -> stage(comment, file, stages);
                    case NEXT -> scope(comment, file);
                };
                result.add(parsed, scope);
            }
        }
        return result;
    }

    /**
     * Returns whether a comment asks not to report {@code finding}. What the builder would refuse has to be named for that: BuildKit's
     * {@code skip=all} silences its checks, and not its errors.
     */
    public boolean hides(Finding finding) {
        String slug = finding.rule().slug();
        int start = finding.span().start();
        return covers(slug, start) || (!slug.equals(SyntaxRule.INFO.slug()) && covers(ALL, start));
    }

    private void add(SuppressionComment comment, Span scope) {
        for (String name : comment.names()) {
            if (name.equalsIgnoreCase(ALL)) {
                add(ALL, scope);
                continue;
            }
            for (RuleInfo rule : names().find(name)) {
                add(rule.slug(), scope);
            }
        }
    }

    private void add(String slug, Span scope) {
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
            known = RuleNames.of(rules);
            names = known;
        }
        return known;
    }

    private static Span scope(Comment comment, Dockerfile file) {
        List<Instruction> instructions = file.instructions();
        int below = firstBelow(comment, instructions);
        if (below > 0 && instructions.get(below - 1).span().contains(comment.span())) {
            return nextLine(comment, file);
        }
        return below == instructions.size()
                ? comment.span()
                : instructions.get(below).span();
    }

    /** The stage that the comment stands in or directly above, from the comment on. */
    private static Span stage(Comment comment, Dockerfile file, List<Integer> stages) {
        int start = comment.span().start();
        int below = firstBelow(comment, file.instructions()) + 1;
        // The FROM directly below begins the stage that is meant.
        int next = Collections.binarySearch(stages, below);
        next = next < 0 ? -next - 1 : next;
        int end = next == stages.size()
                ? file.span().end()
                : file.instructions().get(stages.get(next)).span().start() - 1;
        return new Span(start, Math.max(start, end));
    }

    /** Returns the indexes of the FROMs. */
    private static List<Integer> stages(Dockerfile file) {
        List<Integer> stages = new ArrayList<>();
        for (int i = 0; i < file.instructions().size(); i++) {
            if (file.instructions().get(i) instanceof Instruction.From) {
                stages.add(i);
            }
        }
        return stages;
    }

    /** Returns the index of the first instruction that begins behind a comment. */
    private static int firstBelow(Comment comment, List<Instruction> instructions) {
        return Nodes.firstFrom(instructions, comment.span().end() + 1);
    }

    private static Span nextLine(Comment comment, Dockerfile file) {
        SourceText source = file.source();
        int line = source.position(comment.span().start()).line() + 1;
        while (line < source.lineCount()) {
            String text = source.slice(source.line(line)).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                break;
            }
            line++;
        }
        return source.line(Math.min(line, source.lineCount()));
    }
}
