package dev.jslim.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The kinds of options that commands have; several names mean a short and a long one. */
final class OptionSpecs {
    /** How the arguments for the application are named. */
    static final String ARGUMENT = "ARGUMENT";

    private OptionSpecs() {}

    /** Returns the argument of the commands that work on an image of the engine. */
    static PositionalParamSpec image() {
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel("IMAGE")
                .arity("0..1")
                .type(String.class)
                .description("An image that the engine has; with --compose, that of the service if not given.")
                .build();
    }

    /** Returns what is passed on to the application of an image: everything after the image. */
    static PositionalParamSpec applicationArguments() {
        return PositionalParamSpec.builder()
                .index("1..*")
                .paramLabel(ARGUMENT)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("After --: what the application is given instead of the image's CMD.")
                .build();
    }

    /** Returns the argument that names one of our commands, or none. */
    static PositionalParamSpec command(String description) {
        return PositionalParamSpec.builder()
                .paramLabel("COMMAND")
                .arity("0..1")
                .type(String.class)
                .completionCandidates(Commands.NAMES)
                .description(description)
                .build();
    }

    /** Returns an option without a value. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).description(description).build();
    }

    /** Returns an option with a text for its value. */
    static OptionSpec text(String label, String description, String... names) {
        return valued(String.class, label, description, names).build();
    }

    /** Returns an option whose value is one of few words: the constants in lower case. */
    static OptionSpec choice(String label, Class<? extends Enum<?>> type, String description, String... names) {
        return valued(String.class, label, description, names)
                .completionCandidates(Choice.words(type))
                .build();
    }

    /** Returns an option that may be repeated. */
    static OptionSpec list(String label, String description, String... names) {
        return valued(List.class, label, description, names)
                .arity("1")
                .auxiliaryTypes(String.class)
                .build();
    }

    /** Returns an option with a whole number for its value. */
    static OptionSpec number(String label, String description, String... names) {
        return valued(Integer.class, label, description, names).build();
    }

    /** Returns an option with a path for its value. */
    static OptionSpec file(String description, String... names) {
        return valued(Path.class, "FILE", description, names).build();
    }

    private static OptionSpec.Builder valued(Class<?> type, String label, String description, String... names) {
        return OptionSpec.builder(names).paramLabel(label).type(type).description(description);
    }
}
