package dev.jslim.rules.security;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An image that ships in debug mode. */
public final class DebugModeEnabled extends NodeRule<Instruction.Env> {
    private static final Set<String> ON = Set.of("true", "yes", "on", "1");
    private static final Set<String> DEVELOPMENT = Set.of("dev", "devel", "develop", "development", "debug");

    public DebugModeEnabled() {
        super(
                Instruction.Env.class,
                RuleInfo.of(
                                "debug-mode-enabled",
                                "The image ships in debug mode",
                                RuleInfo.Category.SECURITY,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT)
                        .same("S4507"));
    }

    @Override
    public List<Finding> check(Instruction.Env env, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < env.pairs().size() && context.ships(); i++) {
            KeyValue pair = env.pairs().get(i);
            if (context.expand(pair.key()) instanceof Resolution.Resolved(String name)
                    && context.expand(pair.value()) instanceof Resolution.Resolved(String value)
                    && isDebug(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT))) {
                findings.add(finding(
                        pair.span(),
                        name + "=" + value
                                + " is kept in the image, so it runs with debug pages, detailed errors or an open debugger in production too; set it when"
                                + " the container starts",
                        Variables.removal(env, i, context)));
            }
        }
        return findings;
    }

    private static boolean isDebug(String name, String value) {
        if (endsWith(name, "xdebug_mode") && !name.startsWith("notx")) {
            return !value.equals("off");
        }
        if (endsWith(name, "debug")) {
            return ON.contains(value);
        }
        return (endsWith(name, "env") || endsWith(name, "environment"))
                && DEVELOPMENT.contains(value)
                && !value.equals("debug");
    }

    /** Only letters and underscores stand before the ending. */
    private static boolean endsWith(String name, String ending) {
        for (int i = 0; i < name.length() - ending.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return name.endsWith(ending);
    }
}
