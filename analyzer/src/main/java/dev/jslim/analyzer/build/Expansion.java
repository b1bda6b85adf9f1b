package dev.jslim.analyzer.build;

import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the variables of a Dockerfile word as the builder does.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
 */
public final class Expansion {
    private Expansion() {}

    /** Returns the value of {@code word}; unresolved as soon as one of its variables is, or is not set at all. */
    public static Resolution expand(Word word, Scope scope) {
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof WordPart.Literal literal) {
            return Resolution.of(literal.value());
        }
        StringBuilder value = new StringBuilder();
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Literal literal) {
                value.append(literal.value());
            } else if (part instanceof WordPart.Variable variable) {
                Resolution resolution = variable(variable, scope);
                if (resolution instanceof Resolution.Resolved(String text)) {
                    value.append(text);
                } else if (resolution instanceof Resolution.Unresolved) {
                    return resolution;
                } else {
                    return new Resolution.Unresolved(variable.name() + " is not set");
                }
            }
        }
        return Resolution.of(value.toString());
    }

    private static Resolution variable(WordPart.Variable variable, Scope scope) {
        Resolution value = scope.lookup(variable.name());
        String modifier = variable.modifier();
        if (modifier == null || value instanceof Resolution.Unresolved) {
            return value;
        }
        String text = value instanceof Resolution.Resolved(String own) ? own : null;
        return switch (modifier) {
            case ":-" -> text == null || text.isEmpty() ? argument(variable, scope) : value;
            case "-" -> text == null ? argument(variable, scope) : value;
            case ":+" -> text == null || text.isEmpty() ? Resolution.of("") : argument(variable, scope);
            case "+" -> text == null ? Resolution.of("") : argument(variable, scope);
            case ":?", "?" -> value;
            default -> pattern(modifier, text, argument(variable, scope));
        };
    }

    private static Resolution argument(WordPart.Variable variable, Scope scope) {
        Word argument = variable.argument();
        return argument == null ? Resolution.of("") : expand(argument, scope);
    }

    private static Resolution pattern(String modifier, @Nullable String text, Resolution argument) {
        if (text == null) {
            return Resolution.absent();
        }
        if (!(argument instanceof Resolution.Resolved(String pattern))) {
            return argument;
        }
        boolean literal = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && pattern.indexOf('\\') < 0;
        if (!literal) {
            return new Resolution.Unresolved("the pattern " + pattern + " is not evaluated");
        }
        return switch (modifier) {
            case "#", "##" -> Resolution.of(text.startsWith(pattern) ? text.substring(pattern.length()) : text);
            case "%", "%%" ->
                Resolution.of(text.endsWith(pattern) ? text.substring(0, text.length() - pattern.length()) : text);
            case "/", "//" -> replaced(modifier, text, pattern);
            default -> new Resolution.Unresolved("the modifier " + modifier + " is not known");
        };
    }

    private static Resolution replaced(String modifier, String text, String argument) {
        int slash = argument.indexOf('/');
        if (slash <= 0) {
            return new Resolution.Unresolved("the replacement " + argument + " is not evaluated");
        }
        String wanted = argument.substring(0, slash);
        String replacement = argument.substring(slash + 1);
        int first = text.indexOf(wanted);
        if (first < 0) {
            return Resolution.of(text);
        }
        return Resolution.of(
                modifier.equals("//")
                        ? text.replace(wanted, replacement)
                        : text.substring(0, first) + replacement + text.substring(first + wanted.length()));
    }
}
