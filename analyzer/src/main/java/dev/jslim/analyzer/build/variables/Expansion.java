package dev.jslim.analyzer.build.variables;

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

    /** Whether a variable that nothing sets is empty, as to the builder, or makes the word unresolved. */
    private final boolean built;

    /** What is noted for whoever wants to know; null otherwise. */
    private final @Nullable Notes notes;

    private static final class Notes {
        private final Set<String> found = new TreeSet<>();
        private final Set<String> unset = new TreeSet<>();
        private boolean refused;
    }

    private Expansion(Scope scope, boolean built, @Nullable Notes notes) {
        this.scope = scope;
        this.built = built;
        this.notes = notes;
    }

    /** Returns the value of {@code word}; unresolved as soon as one of its variables is, or is not set at all. */
    public static Resolution expand(Word word, Scope scope) {
        return resolve(word, scope, false);
    }

    /** Returns the value that {@code word} has to the builder: there a variable that is not set has the empty value. */
    public static Resolution built(Word word, Scope scope) {
        return resolve(word, scope, true);
    }

    /** Returns what the builder makes of {@code word}: there a variable that is not set has the empty value. */
    public static Expanded asBuilt(Word word, Scope scope) {
        Notes notes = new Notes();
        ValueWords words = new ValueWords();
        Resolution value = new Expansion(scope, true, notes).value(word, words);
        List<String> cut = value instanceof Resolution.Resolved ? words.finish() : List.of();
        return new Expanded(value, cut, notes.found, notes.unset, notes.refused);
    }

    private static Resolution resolve(Word word, Scope scope, boolean built) {
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof WordPart.Literal literal) {
            return Resolution.of(literal.value());
        }
        return new Expansion(scope, built, null).value(word, null);
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
        if (notes != null) {
            (value instanceof Resolution.Absent ? notes.unset : notes.found).add(variable.name());
        }
        String modifier = variable.modifier();
        // The builder expands the argument also where it does not use it.
        Resolution argument = operand(variable.argument());
        Resolution replacement = operand(variable.replacement());
        if (modifier != null
                && "#%/".indexOf(modifier.charAt(0)) >= 0
                && argument instanceof Resolution.Resolved(String pattern)) {
            refuse(Glob.parse(Substitution.wildcards(modifier, pattern)) == null);
        }
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
        if (text != null || built) {
            return Resolution.of(text == null ? "" : text);
        }
        return new Resolution.Unresolved(variable.name() + " is not set");
    }

    /** Whoever writes this after ARG wants the caller of the build to pass a value: then the file is not to be refused. */
    private Resolution required(WordPart.Variable variable, Resolution message) {
        String text = message.orElse("");
        refuse(!scope.isArgument(variable.name()));
        return new Resolution.Unresolved(variable.name() + ": " + (text.isEmpty() ? "a value is required" : text));
    }

    private void refuse(boolean certain) {
        if (notes != null) {
            notes.refused |= certain;
        }
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
