package dev.jslim.analyzer.lint;

import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The comments that ask not to report findings: {@code # jslim: ignore=…}, {@code # hadolint ignore=…},
 * {@code # hadolint global ignore=…}, {@code # hadolint stage ignore=…} and BuildKit's {@code # check=skip=…}.
 *
 * <p>Above an instruction a comment holds for the whole instruction; between the lines of a continued instruction it holds
 * for the next line. The global form, and the directive at the top, hold for the file.
 */
public final class Suppressions {
    private final Collection<RuleInfo> rules;
    private @Nullable RuleNames names;
    private final List<Suppression> suppressions = new ArrayList<>();

    /** One comment: which rules it names, and where findings must start to be meant. */
    private record Suppression(Set<String> slugs, boolean all, Span scope) {}

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
        for (Comment comment : file.comments()) {
            SuppressionComment parsed = SuppressionComment.parse(comment.text());
            if (parsed != null && !parsed.expired(today)) {
                Span scope = switch (parsed.reach()) {
                    case FILE -> file.span();
                    case STAGE -> stage(comment, file);
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
        for (Suppression suppression : suppressions) {
            boolean named = suppression.slugs().contains(finding.rule().slug())
                    || (suppression.all() && !finding.rule().slug().equals(SyntaxRule.INFO.slug()));
            int start = finding.span().start();
            if (named
                    && suppression.scope().start() <= start
                    && start <= suppression.scope().end()) {
                return true;
            }
        }
        return false;
    }

    private void add(SuppressionComment comment, Span scope) {
        Set<String> slugs = new TreeSet<>();
        boolean all = false;
        for (String name : comment.names()) {
            if (name.equalsIgnoreCase("all")) {
                all = true;
                continue;
            }
            for (RuleInfo rule : names().find(name)) {
                slugs.add(rule.slug());
            }
        }
        if (all || !slugs.isEmpty()) {
            suppressions.add(new Suppression(slugs, all, scope));
        }
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
        Instruction below = null;
        for (Instruction instruction : file.instructions()) {
            if (instruction.span().contains(comment.span())) {
                return nextLine(comment, file);
            }
            if (instruction.span().start() > comment.span().end()) {
                below = instruction;
                break;
            }
        }
        return below == null ? comment.span() : below.span();
    }

    /** The stage that the comment stands in or directly above, from the comment on. */
    private static Span stage(Comment comment, Dockerfile file) {
        int end = file.span().end();
        boolean inside = false;
        for (Instruction instruction : file.instructions()) {
            if (instruction.span().start() > comment.span().end()) {
                if (inside && instruction instanceof Instruction.From) {
                    end = instruction.span().start() - 1;
                    break;
                }
                inside = true;
            }
        }
        return new Span(comment.span().start(), Math.max(comment.span().start(), end));
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
