package dev.jslim.rules.security;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import java.util.Set;

/** A login to a cloud with credentials that the RUN has not mounted. */
public final class CredentialCommandWithoutMount extends NodeRule<Command.Simple> {
    private static final Set<String> LOGINS = Set.of("az", "docker", "podman", "skopeo", "helm", "buildah");

    public CredentialCommandWithoutMount() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "credential-command-without-mount",
                                "A RUN logs in with credentials of the image",
                                RuleInfo.Category.SECRETS,
                                Severity.ERROR)
                        .narrower("DS-0031"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        RunCommands commands = context.commands();
        Invocation invocation = commands.invocation(command);
        if (invocation == null || !logsIn(invocation) || mounts(commands)) {
            return List.of();
        }
        return found(
                invocation.programWord().span(),
                invocation.program()
                        + " logs in with credentials that came with an ARG, an ENV or a COPY, so they are in the image or its history; hand them to this RUN with"
                        + " --mount=type=secret");
    }

    private static boolean logsIn(Invocation invocation) {
        String words = " ";
        boolean handed = false;
        for (ShellWord word : invocation.arguments()) {
            words = words.length() < 60 ? words + word.raw() + " " : words;
            handed |= word.raw().equals("-p")
                    || word.raw().equals("-u")
                    || word.raw().startsWith("--password")
                    || word.raw().startsWith("--key-file");
        }
        String program = invocation.program();
        if (program.equals("gcloud")) {
            return words.startsWith(" auth activate-service-account ");
        }
        if (program.equals("aws")) {
            return words.startsWith(" configure set aws_secret_access_key ")
                    || words.startsWith(" configure set aws_session_token ");
        }
        if (program.equals("doctl")) {
            return words.startsWith(" auth init ");
        }
        boolean login = words.startsWith(" login ") || words.startsWith(" registry login ");
        return login && handed && LOGINS.contains(program);
    }

    private static boolean mounts(RunCommands commands) {
        for (Mount mount : commands.mounts()) {
            if (mount.type().equals("secret")) {
                return true;
            }
        }
        return false;
    }
}
