package dev.jslim.rules.security;

import dev.jslim.analyzer.build.Mount;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** A secret that everybody in the build may read. */
public final class SecretMountWorldReadable extends NodeRule<Instruction.Run> {
    public SecretMountWorldReadable() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "secret-mount-world-readable",
                                "A mounted secret is readable for everybody",
                                RuleInfo.Category.SECRETS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S6469"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Mount mount : Mount.of(run)) {
            String mode = mount.option("mode");
            boolean secret = mount.type().equals("secret") || mount.type().equals("ssh");
            if (secret && mode != null && isOctal(mode) && mode.charAt(mode.length() - 1) != '0') {
                findings.add(finding(mount, mode, context));
            }
        }
        return findings;
    }

    private Finding finding(Mount mount, String mode, RuleContext context) {
        String text = context.source().slice(mount.span());
        int at = text.indexOf("mode=" + mode);
        String closed = mode.substring(0, mode.length() - 1) + "0";
        String message = "mode=" + mode + " lets every user of this RUN read the "
                + (mount.type().equals("ssh") ? "agent" : "secret") + ", also one that a package brings; write mode="
                + closed + ", with uid= for the user who needs it";
        if (at < 0) {
            return finding(mount.span(), message);
        }
        int start = mount.span().start() + at;
        Span place = new Span(start, start + 5 + mode.length());
        return finding(
                place,
                message,
                Fix.of("write mode=" + closed, Applicability.UNSAFE, TextEdit.replace(place, "mode=" + closed)));
    }

    private static boolean isOctal(String mode) {
        for (int i = 0; i < mode.length(); i++) {
            if (mode.charAt(i) < '0' || mode.charAt(i) > '7') {
                return false;
            }
        }
        return mode.length() >= 3 && mode.length() <= 4;
    }
}
