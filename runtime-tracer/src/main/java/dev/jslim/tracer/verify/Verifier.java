package dev.jslim.tracer.verify;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.evidence.Observation;
import dev.jslim.analyzer.evidence.ProbeOutcome;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.probe.Answer;
import dev.jslim.tracer.trace.PlainResult;
import dev.jslim.tracer.trace.PlainRun;
import dev.jslim.tracer.trace.RunOptions;
import dev.jslim.tracer.trace.TraceRequest;
import dev.jslim.tracer.trace.TraceResult;
import dev.jslim.tracer.trace.Tracer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Runs candidates, asks them what the original was asked, and compares the answers. */
public final class Verifier {
    private final Session session;
    private final Progress progress;

    /**
     * Verifies in the engine of the session.
     *
     * @param progress gets details of the caller's step
     */
    public Verifier(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Runs the original untraced, asks it the same as in the traced run, and returns what to expect: an answer that differs
     * between the two runs is expected to differ again.
     *
     * @param traced the probes' outcomes of the traced run; empty to ask what the options say
     * @param options whose probes are the ones that the traced run made
     * @throws ProbeFailed if the application fails without the sensor
     */
    public Reference reference(String original, List<ProbeOutcome> traced, RunOptions options)
            throws InterruptedException {
        PlainResult plain = new PlainRun(session, progress).run(original, options);
        if (plain.failure() != null) {
            throw plain.failure();
        }
        List<Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < plain.answers().size(); i++) {
            Answer answer = plain.answers().get(i);
            boolean steady = i >= traced.size() || Expectation.same(traced.get(i), answer.outcome());
            expectations.add(
                    new Expectation(answer.probe(), answer.status(), answer.contentType(), steady, answer.body()));
        }
        return new Reference(expectations, plain.timeToReady());
    }

    /**
     * Returns how a candidate differs from the original. It is run twice: plain for its answers, and traced for the lookups
     * that fail.
     *
     * @param evidence of the original
     * @param inOriginal whether a path is there in the original
     */
    public Verification verify(
            String candidate, Reference reference, RunOptions options, Evidence evidence, Predicate<String> inOriginal)
            throws InterruptedException {
        RunOptions replay = options.withProbes(reference.probes());
        PlainResult plain = new PlainRun(session, progress).run(candidate, replay);
        List<Difference> differences = new ArrayList<>(Comparison.of(reference.expectations(), plain.answers()));
        ProbeFailed failure = plain.failure();
        if (failure != null) {
            int answered = plain.answers().size();
            boolean alreadyNamed = !differences.isEmpty()
                    && answered > 0
                    && differences
                            .getLast()
                            .probe()
                            .equals(plain.answers().getLast().probe().text());
            if (!alreadyNamed) {
                String where = answered < reference.expectations().size() && answered > 0
                        ? reference.expectations().get(answered).probe().text()
                        : "start";
                differences.add(new Difference(where, "fails: " + failure.getMessage()));
            }
        }
        TraceResult traced = new Tracer(session, progress).attempt(TraceRequest.of(candidate, replay));
        return new Verification(
                differences, causes(evidence, traced.evidence(), inOriginal), traced.evidence(), plain.timeToReady());
    }

    private static List<LikelyCause> causes(Evidence original, Evidence candidate, Predicate<String> inOriginal) {
        Set<String> failedBefore = new HashSet<>();
        for (Observation seen : original.observations()) {
            if (seen.failed()) {
                failedBefore.add(seen.path());
            }
        }
        Set<LikelyCause> causes = new TreeSet<>();
        for (Observation seen : candidate.observations()) {
            if (seen.failed() && !failedBefore.contains(seen.path()) && inOriginal.test(seen.path())) {
                causes.add(new LikelyCause(seen.path(), seen.executable()));
            }
        }
        return List.copyOf(causes);
    }
}
