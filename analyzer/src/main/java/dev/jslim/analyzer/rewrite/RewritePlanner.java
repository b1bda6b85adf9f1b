package dev.jslim.analyzer.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the final stages that are possible and puts them in order: first the one that reads best among those that are at most
 * 15 % larger than the smallest, then the others, the smallest first. A sibling with packages and copies reads better than
 * copies into an empty image, and these read better than a list.
 */
public final class RewritePlanner {
    /** So many parts of 100 a form may be larger than the smallest, to be taken because it reads better. */
    static final int SPARE_PERCENT = 15;

    private RewritePlanner() {}

    /**
     * The result.
     *
     * @param plans in the order in which to try them; empty if nothing is possible
     * @param refused the forms that are not possible, and why
     */
    public record Choice(List<RewritePlan> plans, List<Proposal.Refused> refused) {
        public Choice {
            plans = List.copyOf(plans);
            refused = List.copyOf(refused);
        }
    }

    /** Returns the plans of the form that is asked for, or of all. */
    public static Choice choose(RewriteInput input, FinalBase asked) {
        List<Proposal> proposals = new ArrayList<>();
        if (asked == FinalBase.AUTO || asked == FinalBase.SIBLING) {
            input.siblings().forEach(sibling -> proposals.add(SiblingForm.propose(input, sibling)));
            if (input.siblings().isEmpty()) {
                proposals.add(new Proposal.Refused("sibling", "the engine has no smaller image of the family"));
            }
        }
        if (asked == FinalBase.AUTO || asked == FinalBase.COPIES) {
            proposals.add(CopiesForm.propose(input));
        }
        if (asked == FinalBase.AUTO || asked == FinalBase.SCRATCH) {
            proposals.add(ListedForm.propose(input));
        }
        List<RewritePlan> plans = new ArrayList<>();
        List<Proposal.Refused> refused = new ArrayList<>();
        for (Proposal proposal : proposals) {
            switch (proposal) {
                case Proposal.Possible possible -> plans.add(possible.plan());
                case Proposal.Refused no -> refused.add(no);
            }
        }
        return new Choice(inOrder(plans), refused);
    }

    /** Returns the same form once more, for other files kept. */
    public static Proposal again(RewriteInput input, RewritePlan former) {
        return switch (former.stage()) {
            case FinalStage.Sibling sibling ->
                SiblingForm.propose(
                        input,
                        input.siblings().stream()
                                .filter(image -> image.name().equals(sibling.image()))
                                .findFirst()
                                .orElseThrow());
            case FinalStage.Copies copies -> CopiesForm.propose(input);
            case FinalStage.Listed listed -> ListedForm.propose(input);
        };
    }

    /** Returns how a plan's form is called in messages. */
    public static String form(RewritePlan plan) {
        return switch (plan.stage()) {
            case FinalStage.Sibling sibling -> "sibling " + sibling.image();
            case FinalStage.Copies copies -> "copies";
            case FinalStage.Listed listed -> "scratch";
        };
    }

    /** The plans come in the order of how well they read. */
    private static List<RewritePlan> inOrder(List<RewritePlan> plans) {
        long smallest = plans.stream().mapToLong(RewritePlan::bytes).min().orElse(0);
        long bound = smallest + smallest * SPARE_PERCENT / 100;
        List<RewritePlan> order = new ArrayList<>(plans);
        order.sort(Comparator.comparingLong(RewritePlan::bytes));
        plans.stream().filter(plan -> plan.bytes() <= bound).findFirst().ifPresent(first -> {
            order.remove(first);
            order.addFirst(first);
        });
        return order;
    }
}
