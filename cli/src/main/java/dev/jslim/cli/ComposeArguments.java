package dev.jslim.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The options that name a service of a Compose project; {@link ComposeRequests} reads them. */
final class ComposeArguments {
    /** The files. */
    static final String FILES = "--compose";

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
}
