package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** The lines of heredocs, their last lines included: there every blank counts. */
final class Verbatim {
    /** By number, counted from 1. */
    private final boolean[] lines;

    private boolean open;

    private Verbatim(RuleContext context) {
        SourceText source = context.source();
        lines = new boolean[source.lineCount() + 2];
        for (Instruction instruction : context.dockerfile().instructions()) {
            for (Heredoc heredoc : heredocs(instruction)) {
                int last = source.position(heredoc.span().end()).line();
                for (int line = source.position(heredoc.span().start()).line(); line <= last; line++) {
                    lines[line] = true;
                }
                open |= heredoc.body().end() == heredoc.span().end();
            }
        }
    }

    /** Returns those of the file of {@code context}. */
    static Verbatim of(RuleContext context) {
        Verbatim known = context.remembered(Verbatim.class);
        if (known == null) {
            known = new Verbatim(context);
            context.remember(known);
        }
        return known;
    }

    /** Returns the heredocs of an instruction or of the trigger that it is. */
    static List<Heredoc> heredocs(Instruction instruction) {
        Instruction at = instruction;
        while (at instanceof Instruction.OnBuild outer) {
            at = outer.trigger();
        }
        return at instanceof Instruction.Run run
                ? run.heredocs()
                : at instanceof Instruction.Copy copy
                        ? copy.heredocs()
                        : at instanceof Instruction.Add add ? add.heredocs() : List.of();
    }

    /** Returns whether a line, counted from 1, belongs to a heredoc. */
    boolean is(int line) {
        return lines[line];
    }

    /** Returns whether a heredoc has no end. */
    boolean open() {
        return open;
    }
}
