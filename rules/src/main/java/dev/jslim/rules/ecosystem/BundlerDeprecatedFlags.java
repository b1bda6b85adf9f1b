package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.rules.packages.family.CallRule;
import dev.jslim.rules.packages.family.Deletions;
import java.util.ArrayList;
import java.util.List;

/** Flags of {@code bundle install} that Bundler wants in its configuration. */
public final class BundlerDeprecatedFlags extends CallRule {
    private static final String FLAGS =
            " --deployment --frozen --without --with --path --clean --no-prune --system --shebang --no-cache ";

    public BundlerDeprecatedFlags() {
        super(RuleInfo.of(
                        "bundler-deprecated-flags",
                        "Bundler wants these flags in its configuration",
                        RuleInfo.Category.ECOSYSTEM,
                        Severity.WARNING)
                .fixes(RuleInfo.Fixability.SAFE)
                .in(Preset.STRICT));
    }

    @Override
    protected List<Finding> check(PackageCall call, RuleContext context) {
        if (call.manager() != PackageManager.BUNDLE || !call.verb().equals("install")) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (PackageCall.Option option : call.options()) {
            if (FLAGS.contains(" " + option.name() + " ")) {
                ShellWord end = option.valueWord() == null ? option.word() : option.valueWord();
                Span span = new Span(option.word().span().start(), end.span().end());
                String message = option.name()
                        + " is remembered for all later calls, which surprises; Bundler 2 deprecates it and"
                        + " Bundler 4 has it no more; use bundle config set --local " + setting(option);
                findings.add(finding(span, message, fixes(call, option, context)));
            }
        }
        return findings;
    }

    private static String setting(PackageCall.Option option) {
        String name = option.name().substring(2);
        String value = option.value();
        boolean quoted = value != null && value.indexOf(' ') >= 0;
        return name + " " + (value == null ? "true" : quoted ? "'" + value + "'" : value);
    }

    private static Fix[] fixes(PackageCall call, PackageCall.Option option, RuleContext context) {
        Command.Simple command = call.invocation().command();
        boolean plain = option.name().equals("--deployment")
                || option.name().equals("--frozen")
                || (option.value() != null
                        && (option.name().equals("--without") || option.name().equals("--path")));
        TextEdit gone = Deletions.option(option, context);
        boolean simple =
                call.invocation().programWord().span().start() == command.span().start()
                        && context.commands().run().form() instanceof CommandForm.ShellForm;
        boolean quotable = option.value() == null || option.value().indexOf('\'') < 0;
        if (!plain || !simple || gone == null || !quotable) {
            return new Fix[0];
        }
        String program = context.source().slice(call.invocation().programWord().span());
        Fix fix = Fix.of(
                "move it into the configuration",
                Applicability.SAFE,
                TextEdit.insert(command.span().start(), program + " config set --local " + setting(option) + " && "),
                gone);
        return new Fix[] {fix};
    }
}
