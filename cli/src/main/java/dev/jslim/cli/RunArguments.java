package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.cli.manual.Manual;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.trace.ContinueAfter;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of every command that runs an application: how it is started, asked, and stopped. */
final class RunArguments {
    private static final int MAX_PORT = 65_535;

    private RunArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.list(
                "REQUEST", "Ask it \"GET /path\"; repeatable. Without, links are followed from / on.", "--probe"));
        spec.addOption(OptionSpecs.list(
                "COMMAND", "Run this in the container while the application serves; repeatable.", "--exec"));
        spec.addOption(OptionSpecs.list("NAME=VALUE", "Give the application this variable; repeatable.", "--env"));
        spec.addOption(OptionSpecs.number(
                "NUMBER", "Ask at this port; the one that the image EXPOSEs if not given.", "--port"));
        spec.addOption(OptionSpecs.number(
                "SECONDS", "Wait so long for the first answer; 60 if not given.", "--ready-timeout"));
        spec.addOption(OptionSpec.builder("--continue-after")
                .paramLabel("WHAT")
                .type(String.class)
                .completionCandidates(List.of("probe", "enter", "exit", "timeout="))
                .description("When to stop it: probe, after the last one (the default); enter, when you press it; exit,"
                        + " when it ends by itself; timeout=SECONDS.")
                .build());
        spec.addOption(TerminalProgress.option());
    }

    /** Returns the manual with what is to be said of the options, and of the engine that they need. */
    static Manual manual(Manual manual) {
        return Variables.engine(
                manual.heading("--probe", "How the application is run").heading("--progress", "Other options"));
    }

    /** Returns how it is run and asked. */
    static RunOptions options(ParseResult arguments) {
        List<Probe> probes = new ArrayList<>();
        for (String probe : arguments.matchedOptionValue("--probe", List.<String>of())) {
            probes.add(Probes.http(probe));
        }
        for (String command : arguments.matchedOptionValue("--exec", List.<String>of())) {
            probes.add(Probes.exec(command));
        }
        Integer port = arguments.matchedOptionValue("--port", (Integer) null);
        if (port != null && (port < 1 || port > MAX_PORT)) {
            throw new InputInvalid("--port " + port + " is no port", "ports are 1 to 65535");
        }
        Integer seconds = arguments.matchedOptionValue("--ready-timeout", (Integer) null);
        if (seconds != null && seconds < 1) {
            throw new InputInvalid("--ready-timeout cannot be " + seconds, "give seconds, such as 60");
        }
        List<String> environment = arguments.matchedOptionValue("--env", List.of());
        for (String variable : environment) {
            if (variable.indexOf('=') < 1) {
                throw new InputInvalid("--env " + variable + " has no value", "write --env NAME=VALUE");
            }
        }
        Duration timeout = seconds == null ? RunOptions.DEFAULT.readyTimeout() : Duration.ofSeconds(seconds);
        return new RunOptions(probes, port, timeout, environment);
    }

    /** Returns the trace of an image that the options ask for. */
    static TraceRequest request(String image, ParseResult arguments, Terminal terminal) {
        ContinueAfter until = ContinueAfter.parse(arguments.matchedOptionValue("--continue-after", "probe"));
        if (until instanceof ContinueAfter.Enter && !terminal.interactive()) {
            throw new InputInvalid(
                    "--continue-after enter needs a terminal", "use timeout=SECONDS where nobody can press a key");
        }
        return new TraceRequest(image, options(arguments), until, () -> enter(terminal));
    }

    private static void enter(Terminal terminal) {
        LiveLine line = terminal.line();
        if (line != null) {
            line.hold();
        }
        terminal.err().println("jslim: use the application now, then press Enter");
        try {
            int c = terminal.in().read();
            while (c >= 0 && c != '\n') {
                c = terminal.in().read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (line != null) {
                line.release();
            }
        }
    }
}
