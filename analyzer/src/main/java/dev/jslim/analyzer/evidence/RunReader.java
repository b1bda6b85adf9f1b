package dev.jslim.analyzer.evidence;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one run, and holds its id against its content: a run that was edited is no evidence any more. */
final class RunReader {
    private static final int MAX_ELEMENTS = 100_000;

    private RunReader() {}

    static Run read(JsonFields json) throws IOException {
        String id = null;
        Instant started = null;
        String source = "";
        List<String> command = null;
        String user = null;
        String engine = null;
        Boolean complete = null;
        List<String> degradations = null;
        List<ProbeOutcome> probes = null;
        SortedMap<String, List<Integer>> systemCalls = null;
        Integer exitCode = null;
        json.startObject("a run");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "id" -> id = json.string();
                case "started" -> started = json.time();
                case "source" -> source = json.string();
                case "command" -> command = json.list(MAX_ELEMENTS, JsonFields::string);
                case "user" -> user = json.string();
                case "engine" -> engine = json.string();
                case "complete" -> complete = json.bool();
                case "degradations" -> degradations = json.list(MAX_ELEMENTS, JsonFields::string);
                case "probes" -> probes = json.list(MAX_ELEMENTS, RunReader::probe);
                case "systemCalls" -> systemCalls = systemCalls(json);
                case "exitCode" -> exitCode = (int) json.number(Integer.MIN_VALUE, Integer.MAX_VALUE);
                default -> throw json.unknown(field);
            }
        }
        Run run = Run.of(
                started,
                source,
                json.required("command", command),
                json.required("user", user),
                json.required("engine", engine),
                json.required("complete", complete),
                json.required("degradations", degradations),
                json.required("probes", probes),
                json.required("systemCalls", systemCalls),
                exitCode);
        if (!run.id().equals(json.required("id", id))) {
            throw json.problem("the run " + id + " was changed: its content gives " + run.id());
        }
        return run;
    }

    private static ProbeOutcome probe(JsonFields json) throws IOException {
        String probe = null;
        Integer status = null;
        String contentType = null;
        Long bytes = null;
        String digest = null;
        json.startObject("a probe");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "probe" -> probe = json.string();
                case "status" -> status = (int) json.number(Integer.MIN_VALUE, Integer.MAX_VALUE);
                case "contentType" -> contentType = json.string();
                case "bytes" -> bytes = json.number(0, Long.MAX_VALUE);
                case "digest" -> digest = json.string();
                default -> throw json.unknown(field);
            }
        }
        return new ProbeOutcome(
                json.required("probe", probe),
                json.required("status", status),
                json.required("contentType", contentType),
                json.required("bytes", bytes),
                json.required("digest", digest));
    }

    private static SortedMap<String, List<Integer>> systemCalls(JsonFields json) throws IOException {
        SortedMap<String, List<Integer>> calls = new TreeMap<>();
        json.startObject("systemCalls");
        for (String abi = json.nextField(); abi != null; abi = json.nextField()) {
            calls.put(abi, json.list(MAX_ELEMENTS, element -> (int) element.number(0, Integer.MAX_VALUE)));
        }
        return calls;
    }
}
