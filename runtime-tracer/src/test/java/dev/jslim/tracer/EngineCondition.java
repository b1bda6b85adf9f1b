package dev.jslim.tracer;

import dev.jslim.analyzer.JslimException;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.docker.Engines;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asks once whether an engine answers. */
final class EngineCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String problem = Answer.PROBLEM;
        if (problem.isEmpty()) {
            return ConditionEvaluationResult.enabled("an engine answers");
        }
        if ("required".equals(System.getenv("JSLIM_ENGINE"))) {
            throw new AssertionError("JSLIM_ENGINE=required, but " + problem);
        }
        return ConditionEvaluationResult.disabled(problem);
    }

    private static final class Answer {
        static final String PROBLEM = ask();

        private static String ask() {
            try (ContainerEngine engine = Engines.open()) {
                return engine.info().version().isEmpty() ? "the engine has no version" : "";
            } catch (JslimException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }
}
