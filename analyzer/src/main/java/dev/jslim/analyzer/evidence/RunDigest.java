package dev.jslim.analyzer.evidence;

import dev.jslim.analyzer.Sha256;
import dev.jslim.analyzer.image.PathBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The id of a run. Every value goes into the digest as its length in decimal, a colon and its bytes, every list as the
 * number of its elements first: no two different runs give the same bytes. docs/evidence.md says it for other writers.
 */
final class RunDigest {
    private final MessageDigest digest = Sha256.start();

    private RunDigest() {}

    static String of(Run content) {
        RunDigest run = new RunDigest();
        run.add(content.started() == null ? "" : content.started().toString());
        run.add(content.source());
        run.add(content.command());
        run.add(content.user());
        run.add(content.engine());
        run.add(Boolean.toString(content.complete()));
        run.add(content.degradations());
        run.add(content.probes().size());
        for (ProbeOutcome probe : content.probes()) {
            run.add(probe.probe());
            run.add(probe.status());
            run.add(probe.contentType());
            run.add(probe.bytes());
            run.add(probe.digest());
        }
        run.add(content.systemCalls().size());
        for (Map.Entry<String, List<Integer>> abi : content.systemCalls().entrySet()) {
            run.add(abi.getKey());
            run.add(abi.getValue().size());
            for (int number : abi.getValue()) {
                run.add(number);
            }
        }
        run.add(content.exitCode() == null ? "" : content.exitCode().toString());
        return "sha256:" + HexFormat.of().formatHex(run.digest.digest());
    }

    private void add(List<String> values) {
        add(values.size());
        for (String value : values) {
            add(value);
        }
    }

    private void add(long number) {
        add(Long.toString(number));
    }

    private void add(String value) {
        byte[] bytes = PathBytes.encode(value);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
