package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.analyzer.rewrite.FinalBase;
import dev.jslim.tracer.compose.ComposeRequest;
import dev.jslim.tracer.trace.TraceRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What the user asked of {@code jslim rewrite}; empty strings where nothing was said.
 *
 * @param path Dockerfile, or a directory that has one
 * @param trace how the image is run and asked; of which image is not known yet
 * @param compose the service whose image it is, or null
 * @param output where to write the new Dockerfile
 * @param tag name for the image of the new Dockerfile
 * @param minified name for the minified image
 * @param progress how it is shown
 */
record RewriteRequest(
        String path,
        String context,
        boolean write,
        String output,
        TraceRequest trace,
        @Nullable ComposeRequest compose,
        FinalBase finalBase,
        PlanOptions planOptions,
        Map<String, String> buildArguments,
        String target,
        String tag,
        String minified,
        ProgressForm progress) {
    /** Returns what the command line asks for. */
    static RewriteRequest of(ParseResult arguments, Terminal terminal) {
        return new RewriteRequest(
                arguments.matchedPositionalValue(0, "."),
                arguments.matchedOptionValue("--context", ""),
                arguments.matchedOptionValue("--write", false),
                arguments.matchedOptionValue("--output", ""),
                RunRequests.request("", arguments, terminal),
                ComposeRequests.request(arguments, terminal),
                Choice.of(FinalBase.class, "--final-base", arguments.matchedOptionValue("--final-base", "auto")),
                PlanArguments.options(arguments),
                buildArguments(arguments.matchedOptionValue("--build-arg", List.of()), terminal.environment()),
                arguments.matchedOptionValue("--target", ""),
                ImageName.toBe("--tag", arguments.matchedOptionValue("--tag", "")),
                ImageName.toBe("--minify", arguments.matchedOptionValue("--minify", "")),
                ProgressForm.of(arguments));
    }

    /** {@code NAME=VALUE}, or {@code NAME} for the value that the environment has, as docker build has it. */
    private static Map<String, String> buildArguments(List<String> given, Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            String value = equals < 0 ? environment.get(name) : each.substring(equals + 1);
            if (name.isEmpty()) {
                throw new InputInvalid("--build-arg " + each + " has no name", "write --build-arg NAME=VALUE");
            }
            if (value != null) {
                all.put(name, value);
            }
        }
        return all;
    }
}
