package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.Asked;
import dev.jslim.analyzer.config.keys.Keys;
import dev.jslim.analyzer.config.keys.Said;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.rules.Rules;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.probe.client.ProbeCheck;
import dev.jslim.tracer.probe.client.Sources;
import dev.jslim.tracer.probe.crawl.CrawlOptions;
import dev.jslim.tracer.probe.file.ProbeFile;
import dev.jslim.tracer.probe.ready.Ready;
import dev.jslim.tracer.trace.Probing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** What is asked for by the options that {@link ProbeArguments} describes. */
final class ProbeRequests {
    private static final int MOST_PAGES = 10_000;

    private ProbeRequests() {}

    /**
     * Returns the probes, in order, with what they need looked at: files are there, variables are set.
     *
     * @throws InputInvalid if one is none, or lacks what it needs
     */
    static List<Probe> probes(ParseResult arguments, Terminal terminal) {
        List<Probe> probes = new ArrayList<>();
        for (String probe : arguments.matchedOptionValue("--probe", List.<String>of())) {
            probes.add(Probes.of(probe));
        }
        for (String command : arguments.matchedOptionValue("--exec", List.<String>of())) {
            probes.add(Probes.exec(command));
        }
        Path file = arguments.matchedOptionValue("--probes", (Path) null);
        if (file != null) {
            probes.addAll(ProbeFile.read(terminal.directory(), file.toString()));
        }
        probes.addAll(OpenApiRequests.ofFiles(arguments, terminal));
        boolean recorded = arguments.hasMatchedOption("--evidence");
        if (probes.isEmpty() && !recorded && !arguments.hasMatchedOption("--openapi")) {
            probes.addAll(configured(terminal));
        }
        ProbeCheck check = new ProbeCheck(sources(terminal));
        List<Probe> checked = probes.stream().map(check::checked).toList();
        check.secrets().forEach(note -> terminal.err().println("note: " + note));
        return checked;
    }

    /** What the configuration of the working directory says. */
    private static List<Probe> configured(Terminal terminal) {
        Said<Yaml> said = ConfigOptions.configs(null, false, Asked.NOTHING, new LintEngine(Rules.all()), terminal)
                .said(Keys.PROBES, null);
        return said == null
                ? List.of()
                : ProbeFile.read(said.value(), said.origin().source());
    }

    /** Returns how the application is asked. */
    static Probing probing(ParseResult arguments, Terminal terminal) {
        String ready = arguments.matchedOptionValue("--ready", "");
        return new Probing(
                ready.isEmpty() ? new Ready.Auto() : Ready.parse(ready),
                crawl(arguments),
                OpenApiRequests.served(arguments, terminal),
                sources(terminal));
    }

    private static CrawlOptions crawl(ParseResult arguments) {
        boolean always = arguments.matchedOptionValue("--crawl", false);
        boolean never = arguments.matchedOptionValue("--no-crawl", false);
        CrawlOptions usual = CrawlOptions.DEFAULT;
        List<String> from = paths(arguments, "--crawl-path");
        List<String> without = paths(arguments, "--crawl-skip");
        int depth = number(arguments, "--crawl-depth", 0, usual.depth());
        int limit = number(arguments, "--crawl-limit", 1, usual.limit());
        if (always && never) {
            throw new InputInvalid("--crawl and --no-crawl exclude each other", "leave one of them out");
        }
        return new CrawlOptions(
                never ? CrawlOptions.When.NEVER : always ? CrawlOptions.When.ALWAYS : usual.when(),
                depth,
                limit,
                from.isEmpty() ? usual.from() : from,
                without);
    }

    private static List<String> paths(ParseResult arguments, String option) {
        List<String> paths = new ArrayList<>();
        for (String path : arguments.matchedOptionValue(option, List.<String>of())) {
            if (!(Probes.of(path) instanceof Probe.Http http) || !path.startsWith("/")) {
                throw new InputInvalid(option + " " + path + " is no path", "paths begin with /");
            }
            paths.add(http.target().path());
        }
        return paths;
    }

    private static int number(ParseResult arguments, String option, int least, int usual) {
        int number = arguments.matchedOptionValue(option, usual);
        if (number < least || number > MOST_PAGES) {
            throw new InputInvalid(
                    option + " cannot be " + number, "give a number from " + least + " to " + MOST_PAGES);
        }
        return number;
    }

    private static Sources sources(Terminal terminal) {
        return new Sources(terminal.directory(), terminal.environment());
    }
}
