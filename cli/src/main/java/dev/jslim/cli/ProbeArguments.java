package dev.jslim.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say what an application is asked, and when it can be; {@link ProbeRequests} reads them. */
final class ProbeArguments {
    private ProbeArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.list(
                "REQUEST",
                "Ask it \"GET /path\", or \"POST /path -d a=1 => 200\" with curl's options, or WS, TCP, REDIS, POSTGRES;"
                        + " repeatable. Without, links are followed from / on.",
                "--probe"));
        spec.addOption(OptionSpecs.list(
                "COMMAND", "Run this in the container while the application serves; repeatable.", "--exec"));
        spec.addOption(OptionSpecs.file("Ask what this YAML file lists, too.", "--probes"));
        spec.addOption(OptionSpecs.list(
                "FILE",
                "Ask for what this OpenAPI description offers, a file or /path of the application; repeatable.",
                "--openapi"));
        spec.addOption(OptionSpec.builder("--openapi-methods")
                .paramLabel("METHODS")
                .type(String.class)
                .completionCandidates(List.of("GET", "GET,HEAD", "all"))
                .description("Which of its operations: all, or methods separated by commas; GET,HEAD if not given.")
                .build());
        spec.addOption(OptionSpecs.flag("Follow links beside the probes too.", "--crawl"));
        spec.addOption(OptionSpecs.flag("Follow no links.", "--no-crawl"));
        spec.addOption(OptionSpecs.number(
                "NUMBER", "Follow links so many steps from where the crawl starts; 3 if not given.", "--crawl-depth"));
        spec.addOption(
                OptionSpecs.number("NUMBER", "Ask for so many pages at most; 100 if not given.", "--crawl-limit"));
        spec.addOption(OptionSpecs.list("PATH", "Start the crawl there instead of at /; repeatable.", "--crawl-path"));
        spec.addOption(
                OptionSpecs.list("PREFIX", "Leave out paths that begin so, as /logout; repeatable.", "--crawl-skip"));
        spec.addOption(OptionSpecs.number(
                "NUMBER", "Ask at this port; the one that the image EXPOSEs if not given.", "--port"));
        spec.addOption(OptionSpec.builder("--ready")
                .paramLabel("WHAT")
                .type(String.class)
                .completionCandidates(List.of("http:/", "https:/", "tcp", "redis", "postgres", "healthcheck", "log="))
                .description("What shows that it can be asked: http:/path, https:/path, tcp[:PORT], redis[:PORT],"
                        + " postgres[:PORT], healthcheck, log=REGEX; what goes with probes and ports if not given.")
                .build());
        spec.addOption(OptionSpecs.number(
                "SECONDS", "Wait so long for the first answer; 60 if not given.", "--ready-timeout"));
    }
}
