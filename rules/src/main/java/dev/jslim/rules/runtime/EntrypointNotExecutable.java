package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script of the build context that the container is to start and cannot. */
public final class EntrypointNotExecutable extends NodeRule<Stage> {
    public EntrypointNotExecutable() {
        super(
                Stage.class,
                RuleInfo.of(
                                "entrypoint-not-executable",
                                "The container cannot start its program",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .needs(RuleInfo.Need.BUILD_CONTEXT));
    }

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        BuildContext build = context.buildContext();
        Started started = stage.equals(context.graph().finalStage()) ? Started.of(stage, context) : null;
        Word word = started == null || build == null ? null : started.word();
        String path = word == null ? null : Started.path(word, stage, context);
        String source = path == null ? null : CopiedFrom.context(path, stage, context);
        String problem = source == null || build == null ? null : problem(build, source);
        return problem == null || word == null
                ? List.of()
                : found(word.span(), source + " of the build context " + problem);
    }

    private static @Nullable String problem(BuildContext build, String source) {
        String text = build.text(source);
        if (text == null || text.isEmpty() || text.startsWith("\u007fELF")) {
            return null;
        }
        if (!text.startsWith("#!")) {
            return "begins with no #!, so the kernel does not know what to run it with; begin it with #!/bin/sh or the like";
        }
        int end = text.indexOf('\n');
        if (end > 0 && text.charAt(end - 1) == '\r') {
            return "has line ends of Windows, and the kernel finds no interpreter of that name; save it with line feeds";
        }
        return build.isExecutable(source)
                ? null
                : "may not be executed, so the container ends with permission denied; set its x bit, or copy it with COPY"
                        + " --chmod=755";
    }
}
