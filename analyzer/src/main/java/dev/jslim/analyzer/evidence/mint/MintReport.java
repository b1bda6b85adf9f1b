package dev.jslim.analyzer.evidence.mint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.Sha256;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.OutsideImage;
import dev.jslim.analyzer.evidence.Phase;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.analyzer.evidence.Use;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code creport.json}, the container report of mint (once SlimToolkit, docker-slim): the files that it keeps with how they
 * were used ({@code image.files}), which program read them ({@code monitors.fan}), and what system calls asked about
 * ({@code monitors.pt}).
 *
 * <p>Source: mintoolkit/mint, pkg/report/container_report.go.
 */
public final class MintReport {
    private static final String DOCUMENT = "doc.report.container";
    private static final String HINT =
            "give the creport.json of mint or slim (or docker-slim), which its artifacts directory has";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode report;
    private final Map<Observation, Long> seen = new HashMap<>();

    private MintReport(JsonNode report) {
        this.report = report;
    }

    /**
     * Returns the evidence that a report is, of one run.
     *
     * @param name how messages call it
     * @throws InputInvalid if it is no such report
     */
    public static Evidence read(byte[] content, String name, String image, String platform) {
        JsonNode report;
        try {
            report = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new InputInvalid(
                    name + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": not JSON", HINT, e);
        } catch (IOException e) {
            throw new InputInvalid(name + " cannot be read: " + e.getMessage(), HINT, e);
        }
        String document = report.path("document").asText(DOCUMENT);
        if (!report.path("image").path("files").isArray() || !document.equals(DOCUMENT)) {
            throw new InputInvalid(name + " is no container report of mint", HINT);
        }
        return new MintReport(report).evidence(content, image, platform);
    }

    private Evidence evidence(byte[] content, String image, String platform) {
        report.path("image").path("files").forEach(this::file);
        programs();
        report.path("monitors").path("pt").path("fs_activity").properties().forEach(activity -> {
            if (!activity.getValue().path("is_subdir").asBoolean()) {
                add(
                        activity.getKey(),
                        Use.STATTED,
                        "",
                        activity.getValue().path("ops_all").asLong(1));
            }
        });
        JsonNode start = report.path("start_command");
        List<String> command = new ArrayList<>();
        if (!start.path("app_name").asText("").isEmpty()) {
            command.add(start.path("app_name").asText());
            start.path("app_args").forEach(word -> command.add(word.asText()));
        }
        Run run = Run.of(
                null,
                "sha256:" + Sha256.hex(content),
                command,
                start.path("app_user").asText(""),
                "mint",
                true,
                List.of(
                        "imported from mint: files that it keeps for other reasons than their use count as used",
                        "imported from mint: lookups that failed and exit status are not in its report",
                        "imported from mint: phases are not known, all is start"),
                List.of(),
                systemCalls(platform),
                null);
        List<Observation> observations = new ArrayList<>();
        seen.forEach((observation, count) -> observations.add(observation.withCount(count)));
        return Evidence.of(image, platform, run, observations);
    }

    private void file(JsonNode file) {
        String path = file.path("file_path").asText("");
        JsonNode flags = file.path("flags");
        switch (file.path("file_type").asText("")) {
            case "dir" -> add(path, Use.STATTED, "", 1);
            case "symlink" -> add(path, Use.LINK_READ, "", 1);
            default -> {
                boolean executed = flags.path("X").asBoolean();
                boolean written = flags.path("W").asBoolean();
                if (executed) {
                    add(path, Use.EXECUTED, "", 1);
                }
                if (written) {
                    add(path, Use.WRITTEN, "", 1);
                }
                if (flags.path("R").asBoolean() || (!executed && !written)) {
                    add(path, Use.OPENED, "", 1);
                }
            }
        }
    }

    /** Which program read what: the names are those of process numbers. */
    private void programs() {
        JsonNode fan = report.path("monitors").path("fan");
        fan.path("process_files").properties().forEach(process -> {
            String program =
                    fan.path("processes").path(process.getKey()).path("path").asText("");
            process.getValue().properties().forEach(file -> {
                JsonNode counts = file.getValue();
                add(file.getKey(), Use.EXECUTED, program, counts.path("execs").asLong(0));
                add(file.getKey(), Use.OPENED, program, counts.path("reads").asLong(0));
                add(file.getKey(), Use.WRITTEN, program, counts.path("writes").asLong(0));
            });
        });
    }

    private void add(String path, Use use, String program, long count) {
        if (count > 0 && path.startsWith("/") && path.indexOf('\0') < 0 && !OutsideImage.contains(path)) {
            String executable = program.startsWith("/") ? program : "";
            seen.merge(new Observation(path, null, use, 0, executable, Phase.START, 1), count, Math::max);
        }
    }

    private SortedMap<String, List<Integer>> systemCalls(String platform) {
        TreeSet<Integer> numbers = new TreeSet<>();
        report.path("monitors")
                .path("pt")
                .path("syscall_stats")
                .forEach(call -> numbers.add(call.path("num").asInt()));
        SortedMap<String, List<Integer>> calls = new TreeMap<>();
        if (!numbers.isEmpty()) {
            calls.put(platform.contains("arm64") ? "aarch64" : "x86_64", List.copyOf(numbers));
        }
        return calls;
    }
}
