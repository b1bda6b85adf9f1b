package dev.jslim.analyzer.build;

import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the variables of a Dockerfile word as the builder does.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
 */
public final class Expansion {
    /** In characters. A chain of ENV that doubles a value would fill the memory after thirty lines. */
    private static final int LONGEST = 1 << 20;

    private final Scope scope;

    /** What is noted for whoever wants what the builder makes of it, where a variable that is not set is empty; null otherwise. */
    private final @Nullable Variables built;

    /** The names that were looked up. */
    private record Variables(Set<String> found, Set<String> unset) {}

    private Expansion(Scope scope, @Nullable Variables built) {
        this.scope = scope;
        this.built = built;
    }

    /** Returns the value of {@code word}; unresolved as soon as one of its variables is, or is not set at all. */
    public static Resolution expand(Word word, Scope scope) {
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof WordPart.Literal literal) {
            return Resolution.of(literal.value());
        }
        return new Expansion(scope, null).value(word, null);
    }

    /** Returns what the builder makes of {@code word}: there a variable that is not set has the empty value. */
    public static Expanded asBuilt(Word word, Scope scope) {
        Variables variables = new Variables(new TreeSet<>(), new TreeSet<>());
        ValueWords words = new ValueWords();
        Resolution value = new Expansion(scope, variables).value(word, words);
        List<String> cut = value instanceof Resolution.Resolved ? words.finish() : List.of();
        return new Expanded(value, cut, variables.found(), variables.unset());
    }

    private Resolution value(Word word, @Nullable ValueWords words) {
        StringBuilder value = new StringBuilder();
        for (WordPart part : word.parts()) {
            boolean quoted;
            String text;
            if (part instanceof WordPart.Variable variable) {
                Resolution resolution = variable(variable);
                if (!(resolution instanceof Resolution.Resolved(String own))) {
                    return resolution;
                }
                text = own;
                quoted = variable.quoted();
            } else {
                WordPart.Literal literal = (WordPart.Literal) part;
                text = literal.value();
                quoted = literal.quoted();
            }
            if (value.length() + text.length() > LONGEST) {
                return new Resolution.Unresolved("the value is longer than " + LONGEST + " characters");
            }
            value.append(text);
            if (words != null) {
                words.add(text, quoted);
            }
        }
        return Resolution.of(value.toString());
    }

    /** Returns the value, never {@link Resolution.Absent}. */
    private Resolution variable(WordPart.Variable variable) {
        Resolution value = scope.lookup(variable.name());
        if (built != null) {
            (value instanceof Resolution.Absent ? built.unset() : built.found()).add(variable.name());
        }
        String modifier = variable.modifier();
        // The builder expands the argument also where it does not use it.
        Resolution argument = operand(variable.argument());
        Resolution replacement = operand(variable.replacement());
        if (value instanceof Resolution.Unresolved) {
            return value;
        }
        String text = value instanceof Resolution.Resolved(String own) ? own : null;
        if (modifier == null) {
            return orUnset(variable, text);
        }
        return switch (modifier) {
            case ":-" -> text == null || text.isEmpty() ? argument : value;
            case "-" -> text == null ? argument : value;
            case ":+" -> text == null || text.isEmpty() ? Resolution.of("") : argument;
            case "+" -> text == null ? Resolution.of("") : argument;
            case ":?" -> text == null || text.isEmpty() ? required(variable, argument) : value;
            case "?" -> text == null ? required(variable, argument) : value;
            default -> substituted(modifier, orUnset(variable, text), argument, replacement);
        };
    }

    private Resolution operand(@Nullable Word word) {
        return word == null ? Resolution.of("") : value(word, null);
    }

    private Resolution orUnset(WordPart.Variable variable, @Nullable String text) {
        if (text != null || built != null) {
            return Resolution.of(text == null ? "" : text);
        }
        return new Resolution.Unresolved(variable.name() + " is not set");
    }

    private static Resolution required(WordPart.Variable variable, Resolution message) {
        String text = message.orElse("");
        return new Resolution.Unresolved(variable.name() + ": " + (text.isEmpty() ? "a value is required" : text));
    }

    private static Resolution substituted(
            String modifier, Resolution value, Resolution pattern, Resolution replacement) {
        if (!(value instanceof Resolution.Resolved(String text))) {
            return value;
        }
        if (!(pattern instanceof Resolution.Resolved(String wanted))) {
            return pattern;
        }
        if (!(replacement instanceof Resolution.Resolved(String instead))) {
            return replacement;
        }
        return modifier.startsWith("/")
                ? Substitution.replaced(modifier, text, wanted, instead)
                : Substitution.trimmed(modifier, text, wanted);
    }
}
