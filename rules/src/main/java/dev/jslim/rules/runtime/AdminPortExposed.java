package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Ports;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** EXPOSE opens a port of remote administration. */
public final class AdminPortExposed extends NodeRule<Instruction.Expose> {
    /** @see <a href="https://www.iana.org/assignments/service-names-port-numbers">the ports that IANA has given away</a> */
    private static final Map<Integer, String> SERVICES =
            Map.of(22, "SSH", 23, "Telnet", 3389, "Remote Desktop", 5800, "VNC over HTTP", 5900, "VNC");

    public AdminPortExposed() {
        super(
                Instruction.Expose.class,
                RuleInfo.of(
                                "admin-port-exposed",
                                "A port of remote administration is exposed",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .narrower("DS-0004")
                        .same("S6473")
                        .narrower("CKV_DOCKER_1"));
    }

    @Override
    public List<Finding> check(Instruction.Expose expose, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Word word : expose.ports()) {
            if (context.ships() && context.expand(word) instanceof Resolution.Resolved(String text)) {
                Ports ports = Ports.parse(text);
                for (int port = ports.first();
                        port <= ports.last() && ports.protocol().equals("tcp");
                        port++) {
                    String service = SERVICES.get(port);
                    if (service != null) {
                        findings.add(finding(
                                word.span(),
                                "port " + port + " is that of " + service + ", a way into the container beside the"
                                        + " application; delete it and use docker exec",
                                ports.first() < ports.last()
                                        ? new Fix[0]
                                        : WordRemoval.of(expose, expose.ports(), word, context)));
                        break;
                    }
                }
            }
        }
        return findings;
    }
}
