package dev.jslim.cli.manual;

import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command takes beside options.
 *
 * @param label what it is called
 * @param text one sentence
 */
public record Argument(String label, String text, Values values, boolean required, boolean repeatable) {
    static Argument of(PositionalParamSpec spec) {
        return new Argument(
                spec.paramLabel(),
                String.join(" ", spec.description()),
                Values.of(spec),
                spec.required() || spec.arity().min() > 0,
                spec.arity().max() > 1);
    }

    /** Returns how it is written in a synopsis, such as {@code [PATH...]}. */
    String synopsis() {
        String name = repeatable ? label + "..." : label;
        return required ? name : "[" + name + "]";
    }
}
