package dev.jslim.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of commands; only the one that is asked for is created, with the classes that it needs. */
final class Commands {
    /** The names, in the order in which the help shows them. */
    static final List<String> NAMES = List.of(
            "lint",
            "explain",
            "rules",
            "config",
            "migrate",
            "rewrite",
            "minify",
            "trace",
            "evidence",
            "help",
            "completion");

    private Commands() {}

    /** Returns the command of that name, or null if there is none. */
    static @Nullable Command named(String name) {
        return switch (name) {
            case "lint" -> new LintCommand();
            case "explain" -> new ExplainCommand();
            case "rules" -> new RulesCommand();
            case "config" -> new ConfigCommand();
            case "migrate" -> new MigrateCommand();
            case "rewrite" -> new RewriteCommand();
            case "minify" -> new MinifyCommand();
            case "trace" -> new TraceCommand();
            case "evidence" -> new EvidenceCommand();
            case "help" -> new HelpCommand();
            case "completion" -> new CompletionCommand();
            case "man" -> new ManCommand();
            case "debug" -> new DebugCommand();
            default -> null;
        };
    }
}
