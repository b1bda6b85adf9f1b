package dev.jslim.rules.security;

import dev.jslim.analyzer.build.ignore.PathPattern;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
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
                if (name != null && secret && mayBeSecret(name, pair.value(), context)) {
                    findings.add(secret("ENV", name, pair.key().span()));
                }
            }
        } else if (instruction instanceof Instruction.Arg arg) {
            for (ArgDeclaration declaration : arg.declarations()) {
                String name = declaration.name();
                boolean secret = SecretNames.isSecret(name) && !isExcepted(name, context);
                if (secret && (declaration.value() == null || mayBeSecret(name, declaration.value(), context))) {
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

    /** A switch is no secret, whatever its name; neither is a path to one, or an address without a user in it. */
    private static boolean mayBeSecret(String name, Word word, RuleContext context) {
        Resolution value = context.expand(word);
        if (!(value instanceof Resolution.Resolved(String text))) {
            // A variable of the same name hands on what the caller of the build passes; another that nothing sets is
            // empty.
            boolean same = word.raw().equals("$" + name) || word.raw().equals("${" + name + "}");
            return same || (!(value instanceof Resolution.Absent) && isDeclared(word, context));
        }
        boolean path = text.startsWith("/") || text.startsWith("./") || text.startsWith("../") || text.startsWith("~/");
        boolean address = text.contains("://") && text.indexOf('@') < 0;
        boolean flag = text.equals("true") || text.equals("false") || text.equals("0") || text.equals("1");
        return !path && !address && !flag;
    }

    private static boolean isDeclared(Word word, RuleContext context) {
        Instruction instruction = context.instruction();
        for (WordPart part : word.parts()) {
            boolean known = part instanceof WordPart.Variable variable
                    && instruction != null
                    && !(context.graph().scopeAt(instruction).declared(variable.name()) instanceof Resolution.Absent);
            if (known) {
                return true;
            }
        }
        return false;
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
