package dev.jslim.rules.security;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A credential file that COPY puts where a variable points. */
public final class SecretFileCopied extends NodeRule<Instruction.Env> {
    private static final Set<String> POINTERS = Set.of(
            "GOOGLE_APPLICATION_CREDENTIALS",
            "AWS_SHARED_CREDENTIALS_FILE",
            "AWS_CONFIG_FILE",
            "KUBECONFIG",
            "AZURE_AUTH_LOCATION",
            "CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE",
            "BOTO_CONFIG",
            "NETRC",
            "PGPASSFILE",
            "DOCKER_AUTH_CONFIG",
            "OCI_CLI_CONFIG_FILE");

    public SecretFileCopied() {
        super(
                Instruction.Env.class,
                RuleInfo.of(
                                "secret-file-copied",
                                "A credential file is copied into the image",
                                RuleInfo.Category.SECRETS,
                                Severity.ERROR)
                        .narrower("DS-0031", "CIS-DI-0010"));
    }

    @Override
    public List<Finding> check(Instruction.Env env, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Stage stage = context.stage();
        for (KeyValue pair : env.pairs()) {
            String name = pair.key().literal();
            if (stage != null
                    && name != null
                    && POINTERS.contains(name)
                    && context.expand(pair.value()) instanceof Resolution.Resolved(String path)) {
                if (!path.isEmpty() && isCopied(path, stage, context)) {
                    findings.add(finding(
                            pair.span(),
                            "the file that " + name
                                    + " points to is copied into the image, where everybody who can pull it can read it; mount it when the container starts, or with"
                                    + " RUN --mount=type=secret"));
                }
            }
        }
        return findings;
    }

    private static boolean isCopied(String path, Stage stage, RuleContext context) {
        String wanted = absolute(path, context);
        for (Instruction instruction : stage.instructions()) {
            List<Word> sources = List.of();
            Word target = null;
            if (instruction instanceof Instruction.Copy copy && copy.flag("from") == null) {
                target = copy.destination();
                sources = copy.sources();
            } else if (instruction instanceof Instruction.Add add) {
                target = add.destination();
                sources = add.sources();
            }
            String to = target == null
                    ? ""
                    : context.graph().expand(target, instruction).orElse("");
            if (!to.isEmpty()
                    && covers(absolute(to, context), to.endsWith("/") || sources.size() > 1, sources, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String to, boolean directory, List<Word> sources, String wanted) {
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        for (Word source : sources) {
            String raw = source.raw();
            String last = raw.substring(raw.lastIndexOf('/') + 1);
            boolean file = last.equals(name) && (to + "/" + name).equals(wanted);
            boolean tree = last.indexOf('.') <= 0 && wanted.startsWith(to + "/");
            if (to.equals(wanted) || (directory && file) || tree) {
                return true;
            }
        }
        return false;
    }

    /** The working directory is left out where it is not known: what is compared is relative to it on both sides. */
    private static String absolute(String path, RuleContext context) {
        String text = path.startsWith("./") ? path.substring(2) : path;
        boolean slash = text.length() > 1 && text.endsWith("/");
        String clean = slash ? text.substring(0, text.length() - 1) : text;
        if (clean.startsWith("/")) {
            return clean;
        }
        Instruction instruction = context.instruction();
        String directory = instruction == null
                ? ""
                : context.graph().stateAt(instruction).workdir().orElse("");
        String base = directory.equals("/") ? "" : directory;
        return clean.equals(".") || clean.isEmpty() ? base : base + "/" + clean;
    }
}
