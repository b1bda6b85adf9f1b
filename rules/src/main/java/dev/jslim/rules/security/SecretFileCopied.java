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
                if (!path.isEmpty() && CopiedPaths.contain(path, stage, context)) {
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
}
