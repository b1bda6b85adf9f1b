package dev.jslim.dist;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where there is no pre-commit or no git, or fails if {@code JSLIM_PRE_COMMIT} is {@code required}. */
final class PreCommitCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        for (String program : new String[] {"git", "pre-commit"}) {
            if (!onPath(program)) {
                if ("required".equals(System.getenv("JSLIM_PRE_COMMIT"))) {
                    throw new AssertionError("JSLIM_PRE_COMMIT=required, but there is no " + program);
                }
                return ConditionEvaluationResult.disabled("there is no " + program);
            }
        }
        return ConditionEvaluationResult.enabled("git and pre-commit are there");
    }

    private static boolean onPath(String program) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
