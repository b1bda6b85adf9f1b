package dev.jslim.rules.security;

import dev.jslim.analyzer.build.ignore.PathPattern;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** An ARG or ENV whose name says that it carries a credential. */
public final class SecretInArgOrEnv extends NodeRule<Instruction> {
    public SecretInArgOrEnv() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "secret-in-arg-or-env",
                                "A credential ends up in the image's metadata",
                                RuleInfo.Category.SECRETS,
                                Severity.WARNING)
                        .narrower("DL3064")
                        .same("SecretsUsedInArgOrEnv")
                        .narrower("S6472")
                        .same("DS-0031", "CIS-DI-0010"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (instruction instanceof Instruction.Env env) {
            for (KeyValue pair : env.pairs()) {
                String name = pair.key().literal();
                boolean secret = name != null && SecretNames.isSecret(name) && !isExcepted(name, context);
                if (name != null && secret && SecretValues.maybe(name, pair.value(), context)) {
                    findings.add(secret("ENV", name, pair.key().span()));
                }
            }
        } else if (instruction instanceof Instruction.Arg arg) {
            for (ArgDeclaration declaration : arg.declarations()) {
                String name = declaration.name();
                boolean secret = SecretNames.isSecret(name) && !isExcepted(name, context);
                if (secret && (declaration.value() == null || SecretValues.maybe(name, declaration.value(), context))) {
                    int start = declaration.span().start();
                    Span span = new Span(start, start + declaration.name().length());
                    findings.add(secret("ARG", declaration.name(), span));
                }
            }
        }
        return findings;
    }

    private Finding secret(String keyword, String name, Span span) {
        return finding(
                span,
                keyword + " " + name + " looks like a credential, and everybody who has the image can read it in its"
                        + (keyword.equals("ARG") ? " history" : " configuration")
                        + "; hand it to the build with RUN --mount=type=secret, and to the container when it is started");
    }

    private static boolean isExcepted(String name, RuleContext context) {
        for (String glob : context.settings().notSecrets()) {
            PathPattern pattern = PathPattern.parse(glob);
            if (pattern != null && pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }
}
