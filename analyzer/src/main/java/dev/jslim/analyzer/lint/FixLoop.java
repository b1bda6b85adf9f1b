package dev.jslim.analyzer.lint;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Applied;
import dev.jslim.grammar.edit.Edits;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Repairs a file: applies fixes, reads the result again, and goes on until nothing is left to do. */
public final class FixLoop {
    /** Fixes that still find something to do after so many rounds undo each other: a bug, which the tests look for. */
    public static final int MOST_ROUNDS = 10;

    private final LintEngine engine;

    /** Returns a loop that repairs what {@code engine} finds. */
    public FixLoop(LintEngine engine) {
        this.engine = engine;
    }

    /**
     * Returns the repaired file. A fix that would bring a syntax problem the file did not have is rolled back.
     *
     * @param minimum fixes that are trusted less are not applied
     */
    public Fixed fix(SourceText source, LintOptions options, Applicability minimum) {
        SourceText text = source;
        LintResult result = engine.lint(text, options);
        Set<String> refused = new HashSet<>();
        int applied = 0;
        int rounds = 0;
        while (rounds < MOST_ROUNDS) {
            List<Fix> fixes = fixes(result, minimum, refused);
            Applied round = Edits.apply(text, fixes);
            if (round.text().equals(text.text())) {
                break;
            }
            SourceText changed = SourceText.of(source.name(), round.text());
            LintResult after = engine.lint(changed, options);
            if (breaks(result, after)) {
                refuse(text, result, round.applied(), options, refused);
                continue;
            }
            text = changed;
            result = after;
            applied += round.applied().size();
            rounds++;
        }
        return new Fixed(text.text(), applied, rounds, result);
    }

    private static List<Fix> fixes(LintResult result, Applicability minimum, Set<String> refused) {
        List<Fix> fixes = new ArrayList<>();
        for (Finding finding : result.findings()) {
            for (Fix fix : finding.fixes()) {
                if (fix.applicability().compareTo(minimum) >= 0 && !refused.contains(fix.title())) {
                    fixes.add(fix);
                    break;
                }
            }
        }
        return fixes;
    }

    /**
     * Refuses the guilty ones among fixes that together break a file, and finds them by halves: one guilty fix among thousands is found
     * by few looks at the file. If each half alone is innocent, all are refused.
     */
    private void refuse(SourceText text, LintResult before, List<Fix> fixes, LintOptions options, Set<String> refused) {
        int known = refused.size();
        int half = fixes.size() / 2;
        for (List<Fix> part : half == 0 ? List.<List<Fix>>of() : halves(fixes, half)) {
            List<Fix> open = new ArrayList<>();
            for (Fix fix : part) {
                if (!refused.contains(fix.title())) {
                    open.add(fix);
                }
            }
            SourceText changed =
                    SourceText.of(text.name(), Edits.apply(text, open).text());
            if (breaks(before, engine.lint(changed, options))) {
                refuse(text, before, open, options, refused);
            }
        }
        if (refused.size() == known) {
            for (Fix fix : fixes) {
                refused.add(fix.title());
            }
        }
    }

    private static List<List<Fix>> halves(List<Fix> fixes, int half) {
        return List.of(fixes.subList(0, half), fixes.subList(half, fixes.size()));
    }

    private static boolean breaks(LintResult before, LintResult after) {
        Map<String, Integer> known = new HashMap<>();
        for (SyntaxProblem problem : before.problems()) {
            known.merge(problem.message(), 1, Integer::sum);
        }
        for (SyntaxProblem problem : after.problems()) {
            if (known.merge(problem.message(), -1, Integer::sum) < 0) {
                return true;
            }
        }
        return false;
    }
}
