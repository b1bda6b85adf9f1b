package dev.jslim.cli.manual;

import java.util.List;

/**
 * All that there is to say of the program.
 *
 * @param program its own options, before any command
 * @param commands in the order in which they are listed
 */
public record ProgramPage(CommandPage program, List<CommandPage> commands) {}
