package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.compose.ComposeRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that name a service of a Compose project. */
final class ComposeArguments {
    private static final String FILES = "--compose";

    private ComposeArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.list(
                "FILE",
                "Run it as this Compose file says, among the services that it depends on; repeatable, as docker compose -f.",
                FILES));
        spec.addOption(
                OptionSpecs.text("NAME", "The service to run; not needed if the file has only one.", "--service"));
        spec.addOption(OptionSpecs.text(
                "NAME", "The project's name, if not the one that docker compose gives it.", "--compose-project"));
    }

    /**
     * Returns the service that is asked for, or null.
     *
     * @throws InputInvalid if a service is named and no file
     */
    static @Nullable ComposeRequest request(ParseResult arguments, Terminal terminal) {
        List<String> files = arguments.matchedOptionValue(FILES, List.of());
        if (files.isEmpty()) {
            for (String option : List.of("--service", "--compose-project")) {
                if (arguments.hasMatchedOption(option)) {
                    throw new InputInvalid(option + " needs a Compose file", "name it with --compose FILE");
                }
            }
            return null;
        }
        List<Path> paths = new ArrayList<>();
        files.forEach(file -> paths.add(terminal.resolve(file)));
        return new ComposeRequest(
                paths,
                arguments.matchedOptionValue("--service", ""),
                arguments.matchedOptionValue("--compose-project", ""));
    }
}
