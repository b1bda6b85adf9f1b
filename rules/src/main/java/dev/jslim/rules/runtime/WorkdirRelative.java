package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;

/** A relative WORKDIR with no absolute one before it. */
public final class WorkdirRelative extends NodeRule<Instruction.Workdir> {
    public WorkdirRelative() {
        super(
                Instruction.Workdir.class,
                RuleInfo.of(
                                "workdir-relative",
                                "WORKDIR hangs off whatever the base image uses",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .broader("DL3000")
                        .same("WorkdirRelativePath")
                        .broader("S7021")
                        .broader("DS-0009", "CKV_DOCKER_10"));
    }

    @Override
    public List<Finding> check(Instruction.Workdir workdir, RuleContext context) {
        Stage stage = context.stage();
        if (stage == null || !(context.expand(workdir.path()) instanceof Resolution.Resolved(String path))) {
            return List.of();
        }
        if (path.isEmpty() || isAbsolute(path)) {
            return List.of();
        }
        if (!context.graph().stateAt(workdir).workdirIsOfBase()) {
            return List.of();
        }
        String raw = workdir.path().raw();
        boolean plain = workdir.path().literal() != null && raw.equals(path);
        String message = "the path continues the working directory of the base image, which may change with its next"
                + " version; write an absolute path";
        String absolute = "/" + (path.startsWith("./") ? path.substring(2) : path);
        return plain && !path.startsWith("..")
                ? found(
                        workdir.path().span(),
                        message,
                        new Fix(
                                "write " + absolute,
                                Applicability.UNSAFE,
                                List.of(TextEdit.replace(workdir.path().span(), absolute)),
                                "workdir"))
                : found(workdir.path().span(), message);
    }

    private static boolean isAbsolute(String path) {
        boolean drive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return path.startsWith("/") || path.startsWith("\\") || drive;
    }
}
