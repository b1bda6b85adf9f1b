package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.rules.packages.family.CallRule;
import java.util.List;

/** An installation that may change its lock file where an option would make it obey. */
public final class LockfileIgnored extends CallRule {
    public LockfileIgnored() {
        super(RuleInfo.of(
                        "lockfile-ignored",
                        "An installation may depart from its lock file",
                        RuleInfo.Category.PACKAGE_MANAGER,
                        Severity.INFO)
                .fixes(RuleInfo.Fixability.UNSAFE)
                .in(Preset.STRICT));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        if (!call.operands().isEmpty() || call.mayHideOptions()) {
            return List.of();
        }
        PackageManager manager = call.manager();
        String verb = call.verb();
        boolean install = verb.equals("install") || verb.equals("i");
        if (manager == PackageManager.YARN && install) {
            return look(call, context, "--frozen-lockfile", "--immutable", "yarn.lock");
        } else if (manager == PackageManager.PNPM && install) {
            return look(call, context, "--frozen-lockfile", "--offline", "pnpm-lock.yaml");
        } else if (manager == PackageManager.BUN && install) {
            return look(call, context, "--frozen-lockfile", "--production", "bun.lock", "bun.lockb");
        } else if (manager == PackageManager.UV && verb.equals("sync")) {
            return look(call, context, "--locked", "--frozen", "uv.lock");
        } else if (manager == PackageManager.PIPENV && install) {
            return look(call, context, "--deploy", "--ignore-pipfile", "Pipfile.lock");
        }
        return List.of();
    }

    private List<Finding> look(PackageCall call, RuleContext context, String option, String other, String... names) {
        String lock = call.has(option, other) ? null : LockFiles.present(context, names);
        if (lock == null) {
            return List.of();
        }
        TextEdit edit = RunEdits.argument(context.commands().run(), call.verbWord(), option);
        return found(
                call.verbWord().span(),
                call.invocation().program() + " goes on where " + lock
                        + " is out of date, so that the image may get other versions than" + " were tested; add "
                        + option,
                Fix.of("add " + option, Applicability.UNSAFE, edit));
    }
}
