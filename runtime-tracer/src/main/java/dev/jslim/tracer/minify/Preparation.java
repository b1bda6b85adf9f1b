package dev.jslim.tracer.minify;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.ProbeOutcome;
import dev.jslim.analyzer.evidence.Run;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.probe.Probe;
import dev.jslim.tracer.probe.Probes;
import dev.jslim.tracer.probe.client.ProbeCheck;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import dev.jslim.tracer.trace.TraceResult;
import dev.jslim.tracer.trace.Tracer;
import dev.jslim.tracer.verify.Reference;
import dev.jslim.tracer.verify.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns all about an image that minifying it takes: its evidence, its behaviour, its content. */
public final class Preparation {
    private final Session session;
    private final Progress progress;

    /** Works in the engine of the session. */
    public Preparation(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Traces an image, runs it untraced, and saves it. The caller closes the archive of the subject.
     *
     * @throws InputInvalid if the trace is incomplete
     */
    public Subject trace(TraceRequest request) throws InterruptedException {
        progress.step("tracing what the image uses");
        TraceResult traced = new Tracer(session, progress).trace(request);
        List<ProbeOutcome> outcomes =
                traced.answers().stream().map(Answer::outcome).toList();
        return subject(
                request.image(), traced.evidence(), outcomes, request.options().withProbes(traced.probes()));
    }

    /**
     * Takes evidence that was recorded before: its probes are asked again unless the options have probes of their own.
     *
     * @throws InputInvalid if the evidence is of another image, or incomplete
     */
    public Subject recorded(String image, Evidence evidence, RunOptions options) throws InterruptedException {
        ImageInfo info = session.engine().inspectImage(image);
        if (!evidence.image().equals(info.id())) {
            throw new InputInvalid(
                    "the evidence is of the image " + brief(evidence.image()) + ", but " + image + " is "
                            + brief(info.id()),
                    "trace the image again with jslim trace " + image);
        }
        if (!options.probes().isEmpty()) {
            return subject(image, evidence, List.of(), options);
        }
        Map<String, ProbeOutcome> outcomes = new LinkedHashMap<>();
        for (Run run : evidence.runs()) {
            run.probes().forEach(outcome -> outcomes.putIfAbsent(outcome.probe(), outcome));
        }
        List<Probe> probes = new ArrayList<>();
        ProbeCheck check = new ProbeCheck(options.probing().sources());
        for (String probe : outcomes.keySet()) {
            if (probe.startsWith(Probe.Run.PREFIX)) {
                progress.note("the evidence was recorded while '" + probe.substring(Probe.Run.PREFIX.length())
                        + "' was run, which is not run again unless --run says so");
                continue;
            }
            probes.add(check.checked(Probes.recorded(probe, info.healthcheck())));
        }
        return subject(image, evidence, List.copyOf(outcomes.values()), options.withProbes(probes));
    }

    /** What the engine's own lists show of an id. */
    private static String brief(String id) {
        int start = id.indexOf(':') + 1;
        return id.substring(start, Math.min(id.length(), start + 12));
    }

    private Subject subject(String image, Evidence evidence, List<ProbeOutcome> traced, RunOptions options)
            throws InterruptedException {
        evidence.degradations().forEach(progress::note);
        if (!evidence.complete() && !options.tracing().allowIncomplete()) {
            throw new InputInvalid(
                    "the evidence of " + image + " is incomplete: uses are missing, as the notes say",
                    "trace the image again, or say --allow-incomplete if what is missing does not matter");
        }
        progress.step("running the image untraced, for comparison");
        Reference reference = new Verifier(session, progress).reference(image, traced, options);
        progress.step("reading the image");
        return new Subject(new ImageStore(session).open(image), evidence, reference, options);
    }
}
