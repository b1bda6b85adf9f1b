package dev.jslim.rules.ecosystem;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.rules.packages.family.Deletions;
import java.util.List;

/** The debugger of PHP is part of the final image. */
public final class PhpXdebugInFinal extends NodeRule<Command.Simple> {
    public PhpXdebugInFinal() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "php-xdebug-in-final",
                                "The final image has a debugger",
                                RuleInfo.Category.ECOSYSTEM,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        if (invocation == null || !context.ships() || !installs(invocation)) {
            return List.of();
        }
        for (ShellWord word : invocation.arguments()) {
            String name = word.literal();
            boolean named =
                    name != null && (name.equals("xdebug") || name.startsWith("xdebug-") || name.endsWith("-xdebug"));
            if (named) {
                TextEdit edit = invocation.literals().size() <= 2
                        ? Deletions.command(command, context)
                        : Deletions.words(word.span(), context);
                return found(
                        word.span(),
                        name
                                + " slows PHP down even when nobody debugs, and opens a way in when somebody may connect; install it in a"
                                + " stage for development only",
                        edit == null ? List.of() : List.of(Fix.of("delete it", Applicability.UNSAFE, edit)));
            }
        }
        return List.of();
    }

    private static boolean installs(Invocation invocation) {
        String program = invocation.program();
        PackageCall call = PackageCall.of(invocation);
        boolean pecl = program.equals("pecl") && invocation.argument(0).equals("install");
        return pecl
                || program.equals("docker-php-ext-enable")
                || program.equals("install-php-extensions")
                || (call != null && call.installs() && call.manager().isSystem());
    }
}
