package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.trace.ContinueAfter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** What is asked for by the options that {@link DriveArguments} describes. */
final class DriveRequests {
    private static final int USUAL_LIMIT = 600;

    private DriveRequests() {}

    /**
     * Returns how long it goes on.
     *
     * @throws InputInvalid if it is to be stopped after something that there is none of
     */
    static ContinueAfter continueAfter(ParseResult arguments) {
        ContinueAfter after = ContinueAfter.parse(arguments.matchedOptionValue("--continue-after", "probe"));
        for (ContinueAfter each : after.each()) {
            if (each instanceof ContinueAfter.Execs && !arguments.hasMatchedOption("--exec")) {
                throw missing("exec");
            }
            if (each instanceof ContinueAfter.Runs && !arguments.hasMatchedOption("--run")) {
                throw missing("run");
            }
        }
        return after;
    }

    /**
     * Returns the commands to run on this machine, after all other probes.
     *
     * @throws InputInvalid if one is blank, or their time limit is none
     */
    static List<Probe> commands(ParseResult arguments) {
        int seconds = arguments.matchedOptionValue("--run-timeout", USUAL_LIMIT);
        if (seconds < 1) {
            throw new InputInvalid("--run-timeout cannot be " + seconds, "give seconds, such as " + USUAL_LIMIT);
        }
        List<Probe> commands = new ArrayList<>();
        for (String command : arguments.matchedOptionValue("--run", List.<String>of())) {
            if (command.isBlank() || command.indexOf('\0') >= 0) {
                throw new InputInvalid("--run has no command", "write --run \"program argument\"");
            }
            commands.add(new Probe.Run(command.strip(), Duration.ofSeconds(seconds)));
        }
        return commands;
    }

    private static InputInvalid missing(String word) {
        return new InputInvalid(
                "--continue-after " + word + " has nothing to wait for",
                "name a command with --" + word + ", or leave --continue-after out");
    }
}
