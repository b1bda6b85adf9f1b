package dev.jslim.tracer.rewrite;

import dev.jslim.analyzer.JslimException.BuildFailed;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.JslimException.VerificationFailed;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.plan.KeepPlan;
import dev.jslim.analyzer.rewrite.FinalBase;
import dev.jslim.analyzer.rewrite.ImageMetadata;
import dev.jslim.analyzer.rewrite.Proposal;
import dev.jslim.analyzer.rewrite.RewriteInput;
import dev.jslim.analyzer.rewrite.RewritePlan;
import dev.jslim.analyzer.rewrite.RewritePlanner;
import dev.jslim.tracer.Progress;
import dev.jslim.tracer.engine.Session;
import dev.jslim.tracer.minify.ImageStore;
import dev.jslim.tracer.minify.Subject;
import dev.jslim.tracer.process.DockerBuild;
import dev.jslim.tracer.verify.LikelyCause;
import dev.jslim.tracer.verify.Verification;
import dev.jslim.tracer.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites Dockerfiles: proposes final stages, and builds, compares and runs one after the other until one is proved. What a
 * result misses is put back and the same form is tried again.
 */
public final class Rewriter {
    private static final int ROUNDS = 3;

    private final Session session;
    private final Function<String, List<String>> objections;
    private final Progress progress;
    private int builds;

    private record Proved(Draft draft, String image, Verification verification) {}

    /**
     * @param objections says what is wrong with the text of a Dockerfile, one clause each, before it is built
     */
    public Rewriter(Session session, Function<String, List<String>> objections, Progress progress) {
        this.session = session;
        this.objections = objections;
        this.progress = progress;
    }

    /**
     * Returns the first rewritten Dockerfile that is proved. Its image belongs to the session.
     *
     * @param subject the image that the original builds, and what is known of it
     * @param keep what of that image is kept
     * @throws InputInvalid if no form is possible at all
     * @throws VerificationFailed if none of the possible forms stands the proof, naming why
     */
    public Rewritten rewrite(Recipe recipe, Subject subject, KeepPlan keep, FinalBase asked)
            throws InterruptedException {
        progress.step("deciding what the final stage is");
        try (Siblings siblings = Siblings.of(session, recipe.stage())) {
            RewriteInput input = new RewriteInput(
                    recipe.graph(),
                    recipe.stage(),
                    subject.archive(),
                    subject.evidence(),
                    keep,
                    recipe.listPath(),
                    siblings.images());
            RewritePlanner.Choice choice = RewritePlanner.choose(input, asked);
            List<String> failures = new ArrayList<>();
            choice.refused().forEach(no -> failures.add(no.form() + ": " + no.reason()));
            if (choice.plans().isEmpty()) {
                throw new InputInvalid(
                        "no final stage is possible:\n  " + String.join("\n  ", failures),
                        "jslim minify makes a small image without a Dockerfile");
            }
            List<RewritePlan> rest = new ArrayList<>(choice.plans());
            while (!rest.isEmpty()) {
                Proved proved = prove(recipe, subject, input, rest.removeFirst(), failures);
                if (proved != null) {
                    progress.step("measuring the rewritten image");
                    long bytes = new ImageStore(session).bytes(proved.image());
                    return new Rewritten(proved.draft(), proved.image(), bytes, proved.verification(), rest, failures);
                }
            }
            throw new VerificationFailed(
                    "no rewritten Dockerfile stood the proof:\n  " + String.join("\n  ", failures),
                    "probe more with --probe, or keep what is missed with --keep PATH");
        }
    }

    private @Nullable Proved prove(
            Recipe recipe, Subject subject, RewriteInput input, RewritePlan first, List<String> failures)
            throws InterruptedException {
        RewriteInput current = input;
        RewritePlan plan = first;
        String form = RewritePlanner.form(plan);
        for (int round = 0; round <= ROUNDS; round++) {
            try {
                Draft draft = Draft.of(recipe, plan);
                List<String> wrong = objections.apply(draft.dockerfile());
                if (!wrong.isEmpty()) {
                    failures.add(form + ": " + String.join("; ", wrong));
                    return null;
                }
                String again = round == 0 ? "" : " again, with what was missing";
                progress.step("building the rewritten Dockerfile (" + form + ")" + again);
                String image = build(recipe, draft);
                progress.detail("comparing its configuration");
                List<String> differences = metadataDifferences(subject, image);
                if (!differences.isEmpty()) {
                    failures.add(form + ": the configuration differs: " + String.join("; ", differences));
                    return null;
                }
                progress.step("verifying the rewritten image" + again);
                Verification verification = verify(subject, image);
                if (verification.passed()) {
                    return new Proved(draft, image, verification);
                }
                RewriteInput healed = heal(current, verification, round + 1);
                Proposal next = healed == null ? null : RewritePlanner.again(healed, plan);
                if (healed == null || !(next instanceof Proposal.Possible possible)) {
                    failures.add(form + ": " + differences(verification));
                    return null;
                }
                current = healed;
                plan = possible.plan();
            } catch (BuildFailed e) {
                if (session.ending()) {
                    throw e;
                }
                failures.add(form + ": " + e.getMessage());
                return null;
            }
        }
        failures.add(form + ": still differs after " + ROUNDS + " repairs");
        return null;
    }

    private String build(Recipe recipe, Draft draft) {
        builds++;
        String purpose = "rewritten-" + builds;
        new DockerBuild(session).build(new DraftBuild(session, recipe).request(draft), purpose, progress);
        return session.imageName(purpose);
    }

    private List<String> metadataDifferences(Subject subject, String image) {
        try (ImageArchive built = new ImageStore(session).open(image)) {
            return ImageMetadata.of(subject.archive().config().runtime())
                    .differences(ImageMetadata.of(built.config().runtime()));
        }
    }

    private Verification verify(Subject subject, String image) throws InterruptedException {
        return new Verifier(session, progress)
                .verify(
                        image,
                        subject.reference(),
                        subject.options(),
                        subject.evidence(),
                        path -> subject.archive().tree().find(path) != null);
    }

    private static @Nullable RewriteInput heal(RewriteInput input, Verification verification, int round) {
        Set<String> missing = new TreeSet<>();
        verification.causes().stream().map(LikelyCause::path).forEach(missing::add);
        KeepPlan better = missing.isEmpty() ? input.keep() : input.keep().heal(missing, round);
        return better.kept().keySet().equals(input.keep().kept().keySet()) ? null : input.with(better);
    }

    private static String differences(Verification verification) {
        List<String> lines = new ArrayList<>();
        verification.differences().forEach(each -> lines.add(each.probe() + " " + each.message()));
        verification.causes().stream().limit(5).forEach(cause -> lines.add("missing " + cause.path()));
        return String.join("; ", lines);
    }
}
