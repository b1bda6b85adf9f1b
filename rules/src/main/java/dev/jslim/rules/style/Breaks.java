package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** Where a RUN joins two commands on one line, and how to break the line there. */
final class Breaks {
    /**
     * Such a place.
     *
     * @param operator where the operator stands
     * @param edit breaks the line before the operator, or behind it where the other lines do
     */
    record Place(Span operator, TextEdit edit) {}

    private final SourceText source;
    private final String lineBreak;
    private final boolean operatorsLead;
    private final List<Place> places = new ArrayList<>();

    private Breaks(Instruction.Run run, RuleContext context) {
        source = context.source();
        int first = source.position(run.span().start()).line();
        int last = source.position(run.span().end()).line();
        String second = first == last ? "" : source.slice(source.line(first + 1));
        String indentation =
                second.substring(0, second.length() - second.stripLeading().length());
        lineBreak = " " + context.dockerfile().escape() + source.lineBreak()
                + (indentation.isEmpty() ? "    " : indentation);
        operatorsLead = !endsInOperator(first, last, context.dockerfile().escape());
    }

    /** Returns the places in order; none in a heredoc and inside compound commands. */
    static List<Place> of(Instruction.Run run, RuleContext context) {
        if (!run.heredocs().isEmpty() || !(run.form() instanceof CommandForm.ShellForm shell)) {
            return List.of();
        }
        Breaks breaks = new Breaks(run, context);
        Command before = null;
        for (Command command : shell.script().commands()) {
            if (before != null) {
                breaks.between(before, command);
            }
            before = command;
            if (command instanceof Command.AndOr list) {
                for (int i = 1; i < list.commands().size(); i++) {
                    breaks.between(list.commands().get(i - 1), list.commands().get(i));
                }
            }
        }
        breaks.places.sort(
                (a, b) -> Integer.compare(a.operator().start(), b.operator().start()));
        return breaks.places;
    }

    private void between(Command left, Command right) {
        int start = left.span().end();
        int end = right.span().start();
        String gap = source.text().substring(start, Math.max(start, end));
        String operator = gap.strip();
        boolean list = operator.equals("&&") || operator.equals("||");
        if (gap.indexOf('\n') >= 0 || (!list && !operator.equals(";"))) {
            return;
        }
        Span place = new Span(start + gap.indexOf(operator), start + gap.indexOf(operator) + operator.length());
        TextEdit edit = list && operatorsLead
                ? TextEdit.replace(new Span(start, place.start()), lineBreak)
                : TextEdit.replace(new Span(place.end(), end), lineBreak);
        places.add(new Place(place, edit));
    }

    private boolean endsInOperator(int first, int last, char escape) {
        for (int line = first; line < last; line++) {
            String text = source.slice(source.line(line)).stripTrailing();
            if (text.endsWith("&& " + escape) || text.endsWith("&&" + escape)) {
                return true;
            }
        }
        return false;
    }
}
