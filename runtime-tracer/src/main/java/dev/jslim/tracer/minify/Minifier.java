package dev.jslim.tracer.minify;

import dev.jslim.analyzer.emit.EmitOptions;
import dev.jslim.analyzer.plan.KeepPlan;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.analyzer.plan.Planner;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.ContainerEngine;
import dev.jslim.tracer.engine.ImageInfo;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.verify.LikelyCause;
import dev.jslim.tracer.verify.Verification;
import dev.jslim.tracer.verify.Verifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes minified images: plan, load, verify; where the result misses what the original has, that is put back and the loop
 * runs again.
 */
public final class Minifier {
    /** Every image that jslim makes carries it, with the id of the image it was made from. */
    private static final String SOURCE_LABEL = "dev.jslim.source";

    private static final int ROUNDS = 3;

    private final Session session;
    private final ContainerEngine engine;
    private final Progress progress;

    /** Works in the engine of the session. */
    public Minifier(Session session, Progress progress) {
        this.session = session;
        this.engine = session.engine();
        this.progress = progress;
    }

    /**
     * Returns a minified image that passed its verification. It belongs to the session until {@link #publish}.
     *
     * @param created time that the image gets, or null for the original's
     * @throws dev.jslim.analyzer.JslimException.VerificationFailed if it differs from the original even after healing
     */
    public Minified minify(Subject subject, PlanOptions options, @Nullable Instant created)
            throws InterruptedException {
        progress.step("deciding what to keep");
        for (String pin : Planner.unmatched(subject.archive(), options)) {
            progress.note("--keep " + pin + " fits nothing in the image");
        }
        KeepPlan plan = Planner.plan(subject.archive(), subject.evidence(), options);
        Set<String> healed = new TreeSet<>();
        for (int round = 0; ; round++) {
            String name = session.imageName("slim-" + round);
            String again = round == 0 ? "" : " again, with what was missing";
            progress.step("loading the minified image" + again);
            new ImageStore(session).load(subject.archive(), plan, new EmitOptions(List.of(name), Map.of(), created));
            progress.step("verifying the minified image" + again);
            Verification verification = new Verifier(session, progress)
                    .verify(
                            name,
                            subject.reference(),
                            subject.options(),
                            subject.evidence(),
                            path -> subject.archive().tree().find(path) != null);
            Set<String> missing = new TreeSet<>();
            verification.causes().stream().map(LikelyCause::path).forEach(missing::add);
            KeepPlan better = missing.isEmpty() || round == ROUNDS ? plan : plan.heal(missing, round + 1);
            if (better.kept().keySet().equals(plan.kept().keySet())) {
                verification.orThrow("the minified image");
                progress.step("measuring the minified image");
                ImageInfo image = engine.inspectImage(name);
                return new Minified(name, image.id(), new ImageStore(session).bytes(name), plan, verification, healed);
            }
            healed.addAll(missing);
            plan = better;
            session.removeImage(name);
        }
    }

    /** Gives an image its lasting name; an older result of jslim that loses the name by it is removed. */
    public void publish(Minified image, String name) {
        ImageInfo former = engine.hasImage(name) ? engine.inspectImage(name) : null;
        session.creating(() -> {
            engine.tagImage(image.name(), name);
            return name;
        });
        if (former != null
                && !former.id().equals(image.id())
                && former.tags().size() == 1
                && former.labels().containsKey(SOURCE_LABEL)) {
            engine.removeImage(former.id(), false);
        }
    }
}
