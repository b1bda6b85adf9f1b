package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.Capability;
import dev.jslim.tracer.engine.ContainerPath;
import dev.jslim.tracer.engine.Mount;
import dev.jslim.tracer.engine.Overrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ParseResult;

/** What is asked for by the options that {@link OverrideArguments} describes. */
final class OverrideRequests {
    private OverrideRequests() {}

    /** Returns what of the image's configuration is replaced. */
    static Overrides overrides(ParseResult arguments, Terminal terminal) {
        String entrypoint = arguments.matchedOptionValue("--entrypoint", "");
        return Overrides.NONE.with(change -> change.entrypoint(
                        entrypoint.isEmpty() ? null : CommandWords.of("--entrypoint", entrypoint))
                .command(command(arguments))
                .environment(Environment.of(list(arguments, "--env-file"), list(arguments, "--env"), terminal))
                .user(arguments.matchedOptionValue("--user", ""))
                .groups(list(arguments, "--group-add"))
                .workingDirectory(directory(arguments.matchedOptionValue("--workdir", "")))
                .readOnly(arguments.matchedOptionValue("--read-only", false))
                .tmpfs(tmpfs(list(arguments, "--tmpfs")))
                .mounts(each(arguments, "--volume", text -> text).stream()
                        .map(text -> Mount.parse(absolute(text, terminal)))
                        .toList())
                .networks(networks(list(arguments, "--network")))
                .extraHosts(each(arguments, "--add-host", OverrideRequests::host))
                .addedCapabilities(each(arguments, "--cap-add", name -> Capability.name("--cap-add", name)))
                .droppedCapabilities(each(arguments, "--cap-drop", name -> Capability.name("--cap-drop", name)))
                .securityOptions(
                        each(arguments, "--security-opt", option -> SecurityOption.forEngine(option, terminal))));
    }

    private static List<String> command(ParseResult arguments) {
        String words = arguments.matchedOptionValue("--cmd", "");
        List<String> rest = Positionals.rest(arguments);
        if (!words.isEmpty() && !rest.isEmpty()) {
            throw new InputInvalid("the application's arguments are given twice", "use --cmd, or words after --");
        }
        return words.isEmpty() ? rest : CommandWords.of("--cmd", words);
    }

    private static List<String> list(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }

    private static List<String> each(ParseResult arguments, String option, UnaryOperator<String> change) {
        return list(arguments, option).stream().map(change).toList();
    }

    private static String directory(String path) {
        return path.isEmpty() ? "" : ContainerPath.absolute("--workdir", path);
    }

    /** The engine knows no relative paths: {@code ./data:/data} is said relative to where the user is. */
    private static String absolute(String mount, Terminal terminal) {
        int colon = mount.indexOf(':');
        return mount.startsWith(".") && colon > 0
                ? terminal.resolve(mount.substring(0, colon)).normalize() + mount.substring(colon)
                : mount;
    }

    private static Map<String, String> tmpfs(List<String> given) {
        Map<String, String> all = new TreeMap<>();
        for (String each : given) {
            int colon = each.indexOf(':');
            String path = colon < 0 ? each : each.substring(0, colon);
            all.put(ContainerPath.of("--tmpfs", path), colon < 0 ? "" : each.substring(colon + 1));
        }
        return all;
    }

    private static List<String> networks(List<String> given) {
        List<String> all = new ArrayList<>(given);
        for (String name : all) {
            if (name.isBlank() || (Overrides.isNetworkMode(name) && all.size() > 1)) {
                throw new InputInvalid(
                        "--network " + name + " cannot be joined together with others",
                        "give it alone, or leave it out");
            }
        }
        return all;
    }

    private static String host(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new InputInvalid("--add-host " + text + " has no address", "write --add-host HOST:IP");
        }
        return text;
    }
}
