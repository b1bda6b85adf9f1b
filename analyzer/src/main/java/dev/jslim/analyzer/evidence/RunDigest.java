package dev.jslim.analyzer.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The id of a run. Every value goes into the digest as its length in decimal, a colon and its UTF-8 bytes, every list as the
 * number of its elements first: no two different runs give the same bytes. docs/evidence.md says it for other writers.
 */
final class RunDigest {
    private final MessageDigest digest;

    private RunDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(
            List<String> command,
            String user,
            String engine,
            boolean complete,
            List<String> degradations,
            List<ProbeOutcome> probes,
            SortedMap<String, List<Integer>> systemCalls,
            @Nullable Integer exitCode) {
        RunDigest run = new RunDigest();
        run.add(command);
        run.add(user);
        run.add(engine);
        run.add(Boolean.toString(complete));
        run.add(degradations);
        run.add(probes.size());
        for (ProbeOutcome probe : probes) {
            run.add(probe.probe());
            run.add(probe.status());
            run.add(probe.contentType());
            run.add(probe.bytes());
            run.add(probe.digest());
        }
        run.add(systemCalls.size());
        for (Map.Entry<String, List<Integer>> abi : systemCalls.entrySet()) {
            run.add(abi.getKey());
            run.add(abi.getValue().size());
            for (int number : abi.getValue()) {
                run.add(number);
            }
        }
        run.add(exitCode == null ? "" : exitCode.toString());
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
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
