package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
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
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import java.util.Map;

/** A tool that reports home runs without the variable that keeps it from doing so. */
public final class TelemetryNotDisabled extends NodeRule<Command.Simple> {
    /** From the documentation of each tool; the value is one that switches reporting off. */
    private static final Map<String, String> VARIABLES = Map.of(
            "dotnet", "DOTNET_CLI_TELEMETRY_OPTOUT=1",
            "next", "NEXT_TELEMETRY_DISABLED=1",
            "gatsby", "GATSBY_TELEMETRY_DISABLED=1",
            "nuxt", "NUXT_TELEMETRY_DISABLED=1",
            "astro", "ASTRO_TELEMETRY_DISABLED=1",
            "brew", "HOMEBREW_NO_ANALYTICS=1",
            "az", "AZURE_CORE_COLLECT_TELEMETRY=0",
            "wrangler", "WRANGLER_SEND_METRICS=false",
            "turbo", "TURBO_TELEMETRY_DISABLED=1",
            "pwsh", "POWERSHELL_TELEMETRY_OPTOUT=1");

    public TelemetryNotDisabled() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "telemetry-not-disabled",
                                "A tool reports home during the build",
                                RuleInfo.Category.METADATA,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        Invocation invocation = context.commands().invocation(command);
        if (invocation == null || context.stage() == null) {
            return List.of();
        }
        boolean launched = invocation.program().equals("npx");
        String tool = launched ? invocation.argument(0) : invocation.program();
        String setting = VARIABLES.get(tool);
        if (setting == null) {
            return List.of();
        }
        String name = setting.substring(0, setting.indexOf('='));
        Instruction run = context.commands().run();
        boolean set = invocation.environment().containsKey(name)
                || !(context.graph().scopeAt(run).declared(name) instanceof Resolution.Absent);
        Span place = launched
                ? invocation.arguments().getFirst().span()
                : invocation.programWord().span();
        String message = tool + " reports its use to its makers unless told not to, which a build should not do;"
                + " set ENV " + setting;
        String line = "ENV " + setting + context.source().lineBreak();
        return set
                ? List.of()
                : context.onBuild()
                        ? found(place, message)
                        : found(
                                place,
                                message,
                                Fix.of(
                                        "set " + setting,
                                        Applicability.UNSAFE,
                                        TextEdit.insert(run.span().start(), line)));
    }
}
