package dev.jslim.analyzer.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.jslim.analyzer.JslimException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole evidence file and refuses everything that is not exactly one: what is misread here would be missing in an
 * image. The file may come from anybody, so its sizes are limited.
 */
final class EvidenceReader {
    private static final long MAX_BYTES = 1L << 30;

    /** What to do about any of these problems. */
    static final String HINT = "trace the image again to get a good evidence file";

    private final String name;

    EvidenceReader(String name) {
        this.name = name;
    }

    Evidence read(InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(8)
                        .maxStringLength(1 << 20)
                        .maxNumberLength(20)
                        .maxNameLength(64)
                        .maxDocumentLength(MAX_BYTES)
                        .build())
                .build();
        try (JsonParser json = factory.createParser(in)) {
            JsonFields fields = new JsonFields(json, name);
            Evidence evidence = document(fields);
            if (json.nextToken() != null) {
                throw fields.problem("something follows the evidence");
            }
            return evidence;
        } catch (JsonEOFException e) {
            throw new JslimException.InputInvalid(
                    name + ":" + e.getLocation().getLineNr() + ": the file ends too early", HINT, e);
        } catch (StreamReadException e) {
            throw new JslimException.InputInvalid(
                    name + ":" + e.getLocation().getLineNr() + ": not JSON: " + reason(e), HINT, e);
        } catch (StreamConstraintsException e) {
            throw new JslimException.InputInvalid(name + ": too large: " + e.getOriginalMessage(), HINT, e);
        }
    }

    /** The library's sentence without what only programmers of parsers know. */
    private static String reason(StreamReadException e) {
        String text = String.valueOf(e.getOriginalMessage());
        return text.contains("haracter (") ? "a character that does not belong there" : text;
    }

    private static Evidence document(JsonFields json) throws IOException {
        String image = null;
        String platform = null;
        List<Run> runs = null;
        List<@Nullable String> seenIn = new ArrayList<>();
        List<Observation> observations = null;
        boolean known = false;
        json.startObject("evidence");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "format" -> {
                    String format = json.string();
                    if (!format.equals(EvidenceFile.FORMAT)) {
                        throw json.problem("the format is " + format + ", not " + EvidenceFile.FORMAT);
                    }
                    known = true;
                }
                case "image" -> image = json.string();
                case "platform" -> platform = json.string();
                case "runs" -> runs = json.list(EvidenceFile.MAX_RUNS, RunReader::read);
                case "observations" ->
                    observations = json.list(EvidenceFile.MAX_OBSERVATIONS, element -> observation(element, seenIn));
                default -> throw json.unknown(field);
            }
        }
        if (!known) {
            throw json.missing("format");
        }
        List<Run> all = json.required("runs", runs);
        List<Observation> seen = json.required("observations", observations);
        resolve(json, all, seen, seenIn);
        return new Evidence(json.required("image", image), json.required("platform", platform), all, seen);
    }

    /** Positions in the list of runs can be understood when it is there, which may be after the observations. */
    private static void resolve(
            JsonFields json, List<Run> runs, List<Observation> observations, List<@Nullable String> seenIn) {
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i - 1).id().compareTo(runs.get(i).id()) >= 0) {
                throw json.problem("the runs are not sorted by their ids, each once");
            }
        }
        RunRanges ranges = new RunRanges(runs);
        for (int i = 0; i < observations.size(); i++) {
            String text = seenIn.get(i);
            RunSet set = ranges.set(text);
            if (set == null) {
                throw json.problem("no list of runs: '" + text + "'");
            }
            observations.set(i, observations.get(i).in(set));
        }
    }

    private static Observation observation(JsonFields json, List<@Nullable String> seenIn) throws IOException {
        String path = null;
        String resolved = null;
        Use use = null;
        int errno = 0;
        String executable = "";
        Phase phase = null;
        long count = 0;
        String runs = null;
        json.startObject("an observation");
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            switch (field) {
                case "path" -> path = json.path();
                case "resolved" -> resolved = json.path();
                case "use" -> use = json.word("use", Names::use);
                case "errno" -> errno = (int) json.number(1, 4095);
                case "executable" -> executable = json.path();
                case "phase" -> phase = json.word("phase", Names::phase);
                case "count" -> count = json.number(1, Long.MAX_VALUE);
                case "runs" -> runs = json.string().intern();
                default -> throw json.unknown(field);
            }
        }
        seenIn.add(runs);
        if (count == 0) {
            throw json.missing("count");
        }
        return new Observation(
                json.required("path", path),
                resolved,
                json.required("use", use),
                errno,
                executable,
                json.required("phase", phase),
                count);
    }
}
