package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** The words of a command line that are no options: an image, and after {@code --} the application's own arguments. */
final class Positionals {
    private Positionals() {}

    /**
     * Returns the image, or empty if there is none and a service says which.
     *
     * @throws InputInvalid if it is missing
     */
    static String image(ParseResult arguments) {
        if (words(arguments) > afterDashes(arguments)) {
            return ImageName.of(arguments.matchedPositionalValue(0, ""));
        }
        if (!arguments.hasMatchedOption(ComposeArguments.FILES)) {
            throw new InputInvalid("IMAGE is missing", "name an image, or a service with --compose and --service");
        }
        return "";
    }

    /**
     * Returns what follows {@code --}; without that a superfluous word is more likely a mistake.
     *
     * @throws InputInvalid if there is one
     */
    static List<String> rest(ParseResult arguments) {
        boolean known = arguments.commandSpec().positionalParameters().stream()
                .anyMatch(each -> each.paramLabel().equals(OptionSpecs.ARGUMENT));
        if (!known) {
            return List.of();
        }
        int after = afterDashes(arguments);
        List<String> rest = arguments.matchedPositionalValue(1, List.of());
        if (after > 0 && after == words(arguments)) {
            // Without an image, the first of them stands in its place.
            List<String> all = arguments.originalArgs();
            return all.subList(all.size() - after, all.size());
        }
        if (rest.size() > after) {
            throw new InputInvalid(
                    "unexpected argument " + rest.getFirst(), "write -- before the arguments of the application");
        }
        return rest;
    }

    private static int words(ParseResult arguments) {
        int image = arguments.matchedPositionalValue(0, "").isEmpty() ? 0 : 1;
        List<String> rest = arguments.matchedPositionalValue(1, List.of());
        return image + rest.size();
    }

    private static int afterDashes(ParseResult arguments) {
        List<String> all = arguments.originalArgs();
        int dashes = all.indexOf("--");
        return dashes < 0 ? 0 : all.size() - dashes - 1;
    }
}
