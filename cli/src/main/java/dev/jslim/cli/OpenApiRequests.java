package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.openapi.OpenApi;
import dev.jslim.tracer.probe.openapi.OpenApiSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ParseResult;

/** The descriptions of interfaces that are named on the command line: files, and paths that the application serves. */
final class OpenApiRequests {
    private static final int LARGEST = (16 << 20) + 1;
    private static final Set<String> ALL = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE");

    private OpenApiRequests() {}

    /**
     * Returns the requests of the files.
     *
     * @throws InputInvalid if one cannot be read or is no description
     */
    static List<Probe> ofFiles(ParseResult arguments, Terminal terminal) {
        List<Probe> probes = new ArrayList<>();
        Set<String> methods = methods(arguments);
        for (String name : given(arguments)) {
            Path file = terminal.resolve(name);
            if (!served(name, file)) {
                OpenApi.Requests requests = OpenApi.requests(read(file, name), name, methods);
                requests.notes().forEach(note -> terminal.err().println("note: " + note));
                probes.addAll(requests.probes());
            }
        }
        return probes;
    }

    /** Returns those that the application serves. */
    static List<OpenApiSource> served(ParseResult arguments, Terminal terminal) {
        return given(arguments).stream()
                .filter(name -> served(name, terminal.resolve(name)))
                .map(name -> new OpenApiSource(name, methods(arguments)))
                .toList();
    }

    private static boolean served(String name, Path file) {
        return name.startsWith("/") && !Files.exists(file);
    }

    private static List<String> given(ParseResult arguments) {
        return arguments.matchedOptionValue("--openapi", List.of());
    }

    private static Set<String> methods(ParseResult arguments) {
        String given = arguments.matchedOptionValue("--openapi-methods", "GET,HEAD");
        if (given.equals("all")) {
            return ALL;
        }
        Set<String> methods = new TreeSet<>();
        for (String each : given.split(",", -1)) {
            String method = each.strip().toUpperCase(Locale.ROOT);
            if (!ALL.contains(method)) {
                throw new InputInvalid(
                        "--openapi-methods " + given + ": '" + each.strip() + "' is no HTTP method",
                        "give all, or methods separated by commas: GET,POST");
            }
            methods.add(method);
        }
        return methods;
    }

    private static byte[] read(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new InputInvalid(
                    "the description " + name + (Files.exists(file) ? " cannot be read" : " does not exist"),
                    "--openapi takes a file, or a path such as /openapi.json that the application serves",
                    e);
        }
    }
}
