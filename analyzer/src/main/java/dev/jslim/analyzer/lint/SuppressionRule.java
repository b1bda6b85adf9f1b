package dev.jslim.analyzer.lint;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules on the comments that ask not to report findings; the engine itself applies them, when all other rules are done. */
final class SuppressionRule {
    static final RuleInfo UNUSED = RuleInfo.of(
                    "suppression-unused",
                    "A comment ignores what is not found",
                    RuleInfo.Category.STYLE,
                    Severity.STYLE)
            .fixes(RuleInfo.Fixability.SAFE);
    static final RuleInfo INVALID = RuleInfo.of(
                    "suppression-invalid",
                    "A comment that should ignore a finding is not understood",
                    RuleInfo.Category.CORRECTNESS,
                    Severity.WARNING)
            .fixes(RuleInfo.Fixability.UNSAFE);
    static final RuleInfo EXPIRED = RuleInfo.of(
            "suppression-expired",
            "A comment ignored a finding until a day that is past",
            RuleInfo.Category.STYLE,
            Severity.WARNING);
    static final RuleInfo WITHOUT_REASON = RuleInfo.of(
                    "suppression-without-reason",
                    "A comment ignores a finding and does not say why",
                    RuleInfo.Category.STYLE,
                    Severity.STYLE)
            .in(Preset.ALL);
    private static final List<RuleInfo> ALL = List.of(UNUSED, INVALID, EXPIRED, WITHOUT_REASON);

    private final Dockerfile file;
    private final Suppressions suppressions;
    private final LintOptions options;
    /** The slugs of the rules that have run. */
    private final Set<String> active;

    private final Map<String, List<Integer>> starts;
    private final List<Finding> found = new ArrayList<>();

    private SuppressionRule(
            Dockerfile file,
            Suppressions suppressions,
            LintOptions options,
            Set<String> active,
            Map<String, List<Integer>> starts) {
        this.file = file;
        this.suppressions = suppressions;
        this.options = options;
        this.active = active;
        this.starts = starts;
    }

    /** Returns the rules. */
    static List<RuleInfo> all() {
        return ALL;
    }

    /**
     * Returns what is wrong with the comments of a file.
     *
     * @param sorted what all other rules have found
     * @param active the slugs of the rules that have run
     */
    static List<Finding> check(
            Dockerfile file, Suppressions suppressions, LintOptions options, Set<String> active, List<Finding> sorted) {
        SuppressionRule check = new SuppressionRule(file, suppressions, options, active, Suppressions.starts(sorted));
        for (Suppressions.Entry entry : suppressions.entries()) {
            check.entry(entry);
        }
        return check.found;
    }

    private void entry(Suppressions.Entry entry) {
        SuppressionComment parsed = entry.parsed();
        LocalDate until = parsed.until();
        if (parsed.names().isEmpty()) {
            if (parsed.origin() == SuppressionComment.Origin.OWN) {
                add(
                        INVALID,
                        entry.comment().span(),
                        "this comment is not understood, so it does nothing; write # jslim: ignore=RULE -- reason",
                        null);
            }
        } else if (until != null && parsed.expired(options.today())) {
            boolean unreadable = until.equals(LocalDate.MIN);
            add(
                    unreadable ? INVALID : EXPIRED,
                    entry.comment().span(),
                    unreadable
                            ? "the day behind until= cannot be read, so the comment does nothing; write it as 2027-01-31"
                            : "this comment ended on " + until + "; repair what it hid, or give it another day",
                    null);
        } else {
            if (parsed.reason().isEmpty() && parsed.origin() == SuppressionComment.Origin.OWN) {
                add(
                        WITHOUT_REASON,
                        entry.comment().span(),
                        "nobody will know later why this is ignored; add -- and the reason",
                        null);
            }
            for (int i = 0; i < parsed.names().size(); i++) {
                name(entry, i);
            }
        }
    }

    private void name(Suppressions.Entry entry, int index) {
        SuppressionComment.Origin origin = entry.parsed().origin();
        String name = entry.parsed().names().get(index).text();
        boolean others = origin == SuppressionComment.Origin.BUILDKIT
                || origin == SuppressionComment.Origin.SHELLCHECK
                || isShellCheck(name);
        if (others || name.equalsIgnoreCase("all")) {
            return; // the other tool itself may need it; and all speaks of rules that have not run, too
        }
        Set<RuleInfo> rules = suppressions.named(name);
        if (rules.isEmpty()) {
            if (origin == SuppressionComment.Origin.OWN) {
                unknown(entry, index);
            }
        } else if (haveRun(rules) && !isNeeded(rules, entry.scope())) {
            boolean own = origin == SuppressionComment.Origin.OWN;
            String why = own
                    ? "nothing of " + name + " is found here, so ignoring it hides what may come"
                    : "jslim finds nothing of " + name + " here";
            add(UNUSED, span(entry, index), why + "; remove it", removal(entry, index, own));
        }
    }

    private void unknown(Suppressions.Entry entry, int index) {
        String name = entry.parsed().names().get(index).text();
        String nearest = suppressions.nearest(name);
        String hint = nearest == null ? "jslim explain lists the rules" : "did you mean " + nearest + "?";
        Span span = span(entry, index);
        Fix fix = nearest == null || entry.script()
                ? null
                : Fix.of("write " + nearest, Applicability.UNSAFE, TextEdit.replace(span, nearest));
        add(INVALID, span, "there is no rule " + name + "; " + hint.replace("?", ""), fix);
    }

    /** Whether it is needed is known only where ShellCheck runs, which it does not do everywhere. */
    private static boolean isShellCheck(String name) {
        return ShellCheckRule.isId(name.toUpperCase(Locale.ROOT));
    }

    private boolean haveRun(Set<RuleInfo> rules) {
        for (RuleInfo rule : rules) {
            if (!active.contains(rule.slug()) || ALL.contains(rule)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNeeded(Set<RuleInfo> rules, Span scope) {
        for (RuleInfo rule : rules) {
            List<Integer> places = starts.get(rule.slug());
            if (places != null) {
                int first = Collections.binarySearch(places, scope.start());
                first = first < 0 ? -first - 1 : first;
                if (first < places.size() && places.get(first) <= scope.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Span span(Suppressions.Entry entry, int index) {
        int text = textStart(entry);
        SuppressionComment.Name name = entry.parsed().names().get(index);
        return new Span(text + name.start(), text + name.end());
    }

    private int textStart(Suppressions.Entry entry) {
        Node comment = entry.comment();
        return file.source()
                .text()
                .indexOf(entry.comment().text(), comment.span().start() + 1);
    }

    private @Nullable Fix removal(Suppressions.Entry entry, int index, boolean own) {
        List<SuppressionComment.Name> names = entry.parsed().names();
        if (entry.script()) {
            return null;
        }
        int text = textStart(entry);
        Applicability trust = own ? Applicability.SAFE : Applicability.UNSAFE;
        if (names.size() > 1) {
            Span name = index + 1 < names.size()
                    ? new Span(
                            text + names.get(index).start(),
                            text + names.get(index + 1).start())
                    : new Span(
                            text + names.get(index - 1).end(),
                            text + names.get(index).end());
            return Fix.of("remove the name", trust, TextEdit.delete(name));
        }
        Span line = wholeLine(entry.comment().span());
        return uncoversDirective(line) ? null : Fix.of("remove the comment", trust, TextEdit.delete(line));
    }

    private Span wholeLine(Span comment) {
        String text = file.source().text();
        int start = text.lastIndexOf('\n', comment.start()) + 1;
        int end = text.indexOf('\n', comment.end());
        return new Span(start, end < 0 ? text.length() : end + 1);
    }

    /** Above the first instruction, a comment may be all that keeps the line below from being a parser directive. */
    private boolean uncoversDirective(Span line) {
        String text = file.source().text();
        boolean top = file.instructions().isEmpty()
                || line.start() < file.instructions().getFirst().span().start();
        int end = text.indexOf('\n', line.end());
        String below = text.substring(Math.min(line.end(), text.length()), end < 0 ? text.length() : end);
        return top && below.strip().startsWith("#") && below.indexOf('=') >= 0;
    }

    private void add(RuleInfo rule, Span span, String message, @Nullable Fix fix) {
        if (options.selection().enabled(rule)) {
            found.add(new Finding(rule, rule.severity(), span, message, fix == null ? List.of() : List.of(fix)));
        }
    }
}
