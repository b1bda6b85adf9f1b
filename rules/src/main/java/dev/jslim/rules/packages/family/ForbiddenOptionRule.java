package dev.jslim.rules.packages.family;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An option, a setting or a variable that turns a protection of a package manager off. */
public abstract class ForbiddenOptionRule extends NodeRule<Instruction> {
    protected ForbiddenOptionRule(RuleInfo info) {
        super(Instruction.class, info);
    }

    /** Returns whether an option of a call is the one that the rule is about. */
    protected abstract boolean forbidden(PackageCall call, PackageCall.Option option);

    /** Returns what an option, as it is written, or a setting does, and what to do instead. */
    protected abstract String message(String option);

    /** Returns whether a variable of this name and value does what the option does. */
    protected boolean forbidden(String variable, String value) {
        return false;
    }

    /** Returns the name of the setting that a call writes into a configuration if it does what the option does, else null. */
    protected @Nullable String setting(PackageCall call) {
        return null;
    }

    /** Returns a fix that deletes the option with its value, or null where that would lose a comment. */
    protected @Nullable Fix fix(PackageCall.Option option, RuleContext context) {
        return fix(option.name(), Deletions.option(option, context));
    }

    @Override
    public final List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (instruction instanceof Instruction.Env env) {
            for (KeyValue pair : env.pairs()) {
                String name = pair.key().literal();
                if (name != null
                        && context.expand(pair.value()) instanceof Resolution.Resolved(String value)
                        && forbidden(name, value)) {
                    add(pair.span(), name, fix(name, Deletions.pair(env, pair, context)), findings);
                }
            }
        } else if (instruction instanceof Instruction.Run) {
            for (PackageCall call : context.commands().packageCalls()) {
                call(call, context, findings);
            }
        }
        return findings;
    }

    private void call(PackageCall call, RuleContext context, List<Finding> findings) {
        for (Assignment assignment : call.invocation().command().assignments()) {
            String value = assignment.value().literal();
            if (value != null && forbidden(assignment.name(), value)) {
                add(assignment.span(), assignment.name(), null, findings);
            }
        }
        for (PackageCall.Option option : call.options()) {
            if (forbidden(call, option)) {
                ShellWord value = option.valueWord();
                int end = value == null
                        ? option.word().span().end()
                        : value.span().end();
                Span span = new Span(option.word().span().start(), end);
                String own = option.word().raw();
                String shown = value == null || value.equals(option.word()) ? own : own + " " + value.raw();
                add(span, shown, fix(option, context), findings);
            }
        }
        String setting = setting(call);
        if (setting != null) {
            Command.Simple command = call.invocation().command();
            add(command.span(), setting, fix(setting, Deletions.command(command, context)), findings);
        }
    }

    private void add(Span span, String what, @Nullable Fix fix, List<Finding> findings) {
        String message = message(what);
        boolean offered = info().fixability() != RuleInfo.Fixability.NONE;
        findings.add(fix != null && offered ? finding(span, message, fix) : finding(span, message));
    }

    private static @Nullable Fix fix(String what, @Nullable TextEdit edit) {
        return edit == null ? null : Fix.of("delete " + what, Applicability.UNSAFE, edit);
    }
}
