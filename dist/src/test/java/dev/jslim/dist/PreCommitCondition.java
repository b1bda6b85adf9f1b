package dev.jslim.dist;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where there is no pre-commit or no git, or fails if {@code JSLIM_PRE_COMMIT} is {@code required}. */
final class PreCommitCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        for (String program : new String[] {"git", "pre-commit"}) {
            if (!Programs.isOnPath(program)) {
                if ("required".equals(System.getenv("JSLIM_PRE_COMMIT"))) {
                    throw new AssertionError("JSLIM_PRE_COMMIT=required, but there is no " + program);
                }
                return ConditionEvaluationResult.disabled("there is no " + program);
            }
        }
        return ConditionEvaluationResult.enabled("git and pre-commit are there");
    }
}
