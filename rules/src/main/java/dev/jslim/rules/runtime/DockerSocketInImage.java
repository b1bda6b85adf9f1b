package dev.jslim.rules.runtime;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** The socket of the container engine is declared as a volume. */
public final class DockerSocketInImage extends NodeRule<Instruction.Volume> {
    public DockerSocketInImage() {
        super(
                Instruction.Volume.class,
                RuleInfo.of(
                                "docker-socket-in-image",
                                "The socket of the container engine is a volume",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Instruction.Volume volume, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word path : volume.paths()) {
            String text = context.expand(path).orElse("");
            if (text.endsWith("/docker.sock") || text.endsWith("/containerd.sock") || text.endsWith("/podman.sock")) {
                findings.add(finding(
                        path.span(),
                        text
                                + " is the way to the container engine of the host, and whoever holds it is root there; delete it and mount it at run time where it must be",
                        WordRemoval.of(volume, volume.paths(), path, context)));
            }
        }
        return findings;
    }
}
