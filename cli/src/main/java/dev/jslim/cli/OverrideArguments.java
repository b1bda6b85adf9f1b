package dev.jslim.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The options that replace what the image's configuration says, named as those of docker run; {@link OverrideRequests} reads them. */
final class OverrideArguments {
    /** The first of them, under which the manual has its heading. */
    static final String FIRST = "--env";

    private OverrideArguments() {}

    /** Adds the options. */
    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpecs.list(
                "NAME=VALUE",
                "Give the application this variable; NAME alone has the value it has here. Repeatable.",
                "-e",
                FIRST));
        spec.addOption(OptionSpecs.list(
                "FILE", "Give it the variables in this file, one NAME=VALUE a line; repeatable.", "--env-file"));
        spec.addOption(OptionSpecs.list(
                "MOUNT", "Mount HOST:CONTAINER[:ro], or VOLUME:CONTAINER[:ro]; repeatable.", "-v", "--volume"));
        spec.addOption(OptionSpecs.list(
                "PATH", "Mount an empty file system in memory there, PATH[:OPTIONS]; repeatable.", "--tmpfs"));
        spec.addOption(OptionSpecs.list(
                "NAME", "Join this network instead of the engine's default one; repeatable.", "--network"));
        spec.addOption(OptionSpecs.list("HOST:IP", "Let a name have this address; repeatable.", "--add-host"));
        spec.addOption(OptionSpecs.text("USER", "Run it as this user, NAME or UID[:GROUP].", "--user"));
        spec.addOption(OptionSpecs.list(
                "GROUP", "Let the user be in this group, too, a name or a number; repeatable.", "--group-add"));
        spec.addOption(OptionSpecs.text(
                "WORDS",
                "Run this program instead of the image's ENTRYPOINT; its CMD is then left out.",
                "--entrypoint"));
        spec.addOption(OptionSpecs.text("WORDS", "Pass these arguments instead of the image's CMD.", "--cmd"));
        spec.addOption(OptionSpecs.text("PATH", "Start it in this directory.", "--workdir"));
        spec.addOption(OptionSpecs.flag("Let it write to mounts only.", "--read-only"));
        spec.addOption(OptionSpecs.list("NAME", "Give it this capability; repeatable.", "--cap-add"));
        spec.addOption(OptionSpecs.list("NAME", "Take this capability from it, or ALL; repeatable.", "--cap-drop"));
        spec.addOption(OptionSpecs.list(
                "OPTION",
                "Such as no-new-privileges, seccomp=FILE or apparmor=PROFILE; repeatable.",
                "--security-opt"));
    }
}
