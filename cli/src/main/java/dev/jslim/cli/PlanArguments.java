package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.image.PathGlob;
import dev.jslim.analyzer.plan.Level;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.cli.manual.Manual;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of every command that decides what of an image is kept. */
final class PlanArguments {
    /** What stands above the options. */
    static final String HEADING = "What is kept";

    private PlanArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.choice(
                "LEVEL",
                Level.class,
                "How much to keep around what was used: minimal, balanced (the default) or cautious, the most.",
                "--level"));
        spec.addOption(OptionSpecs.list(
                "PATH", "Keep this file, directory or pattern of the image, used or not; repeatable.", "--keep"));
    }

    /** Returns the manual with what is to be said of the options. */
    static Manual manual(Manual manual) {
        return manual.heading("--level", HEADING);
    }

    /** Returns what is kept besides what the evidence says. */
    static PlanOptions options(ParseResult arguments) {
        return PlanOptions.defaults()
                .withLevel(Choice.of(Level.class, "--level", arguments.matchedOptionValue("--level", "balanced")))
                .withPins(pins(arguments.matchedOptionValue("--keep", List.of())));
    }

    private static List<String> pins(List<String> given) {
        for (String pin : given) {
            if (!pin.startsWith("/") && !pin.startsWith("*")) {
                throw new InputInvalid("--keep '" + pin + "' is no path in the image", "begin it with /");
            }
            try {
                PathGlob.of(pin);
            } catch (PatternSyntaxException e) {
                throw new InputInvalid(
                        "--keep '" + pin + "' is no pattern: a bracket is not closed",
                        "put a backslash before [, { and } that are meant literally",
                        e);
            }
        }
        return given;
    }
}
