package dev.jslim.cli.completion;

import dev.jslim.cli.manual.Entry;
import dev.jslim.cli.manual.ProgramPage;
import java.util.List;

/**
 * All that a shell may propose, but for what is on the user's machine.
 *
 * @param rules slugs and titles
 * @param names everything else that names rules: aliases and categories, and what they mean
 */
public record Proposals(String version, ProgramPage program, List<Entry> rules, List<Entry> names) {}
