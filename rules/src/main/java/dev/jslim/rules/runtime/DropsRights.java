package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import java.util.Set;

/** Says whether an image may leave root by itself after its start. */
final class DropsRights {
    private static final List<String> TOOLS = List.of(
            "gosu", "su-exec", "setpriv", "runuser", "sudo", "s6-", "supervisor", "chpst", "start-stop-daemon", "su ");

    /** Programs that are known to go on as the user whom they are started as. */
    private static final Set<String> PLAIN = Set.of(
            "java",
            "node",
            "npm",
            "npx",
            "yarn",
            "pnpm",
            "python",
            "python3",
            "gunicorn",
            "uvicorn",
            "flask",
            "celery",
            "ruby",
            "bundle",
            "rails",
            "puma",
            "dotnet",
            "deno",
            "bun",
            "php",
            "go",
            "cargo",
            "streamlit",
            "tail",
            "sleep");

    private DropsRights() {}

    /** Returns whether the final image names a tool that changes the user. */
    static boolean surely(RuleContext context) {
        for (Stage at = context.graph().finalStage(); at != null; at = at.parent()) {
            for (Instruction instruction : at.instructions()) {
                String text = context.source().slice(instruction.span());
                for (String tool : TOOLS) {
                    if (text.contains(tool)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns whether it cannot be told that the final image stays with its user: it starts a script or a program that is not known. */
    static boolean perhaps(Stage stage, RuleContext context) {
        Started started = Started.of(stage, context);
        return started == null || !PLAIN.contains(started.program()) || surely(context);
    }
}
