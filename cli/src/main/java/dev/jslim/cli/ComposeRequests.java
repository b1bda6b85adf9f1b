package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.compose.ComposeRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What is asked for by the options that {@link ComposeArguments} describes. */
final class ComposeRequests {
    private ComposeRequests() {}

    /**
     * Returns the service that is asked for, or null.
     *
     * @throws InputInvalid if a service is named and no file
     */
    static @Nullable ComposeRequest request(ParseResult arguments, Terminal terminal) {
        List<String> files = arguments.matchedOptionValue(ComposeArguments.FILES, List.of());
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
