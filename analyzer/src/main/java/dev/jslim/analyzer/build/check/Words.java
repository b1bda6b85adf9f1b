package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.variables.Expanded;
import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Expands the words of one instruction after the other, and reports those that the builder cannot expand. */
final class Words {
    private final List<SyntaxProblem> problems;
    private @Nullable BuildGraph graph;
    private @Nullable Instruction instruction;
    private @Nullable Scope scope;

    Words(List<SyntaxProblem> problems) {
        this.problems = problems;
    }

    /**
     * Goes to an instruction.
     *
     * @param given what it sees, or null to ask the graph as soon as a variable occurs
     */
    void at(BuildGraph of, Instruction next, @Nullable Scope given) {
        graph = of;
        instruction = next;
        scope = given;
    }

    /** Returns the value of a word. */
    Resolution value(Word word) {
        String literal = word.literal();
        return literal != null ? Resolution.of(literal) : expanded(word).value();
    }

    /** Returns the value of a flag, absent if the flag is. */
    Resolution value(@Nullable Flag flag) {
        Word word = flag == null ? null : flag.value();
        return word == null ? Resolution.absent() : value(word);
    }

    /** Returns the value of a word and the words in it. */
    Expanded expanded(Word word) {
        Expanded expanded = Expansion.asBuilt(word, scope());
        if (expanded.refused() && expanded.value() instanceof Resolution.Unresolved(String reason)) {
            refuse(
                    word.span(),
                    "the builder cannot replace the variables: " + reason,
                    "give the variable a value above");
        }
        return expanded;
    }

    /** Looks at a word of which only the variables can be wrong. */
    void check(Word word) {
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Variable variable && variable.modifier() != null) {
                expanded(word);
                return;
            }
        }
    }

    private Scope scope() {
        Scope known = scope;
        if (known == null) {
            known = Objects.requireNonNull(graph).scopeAt(Objects.requireNonNull(instruction));
            scope = known;
        }
        return known;
    }

    void refuse(Span span, String message, String hint) {
        problems.add(new SyntaxProblem(SyntaxProblem.Kind.REFUSED, span, message, hint));
    }
}
