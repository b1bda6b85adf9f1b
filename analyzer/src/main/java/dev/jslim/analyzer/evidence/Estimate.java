package dev.jslim.analyzer.evidence;

/**
 * How many paths several runs have not shown, estimated from how many of them showed each path.
 *
 * <p>The number is Chao2, a lower bound that needs no assumption on how unequally likely the paths are to be used; its interval
 * is log-normal. The coverage is the share of all uses of paths, rare ones counted as rarely as they happen, that belong to paths
 * that were seen. Both take the runs for independent samples of what the application does: runs that ask the same questions tell
 * only how complete the answer to these questions is.
 *
 * <p>Sources: A. Chao, Estimating the population size for capture-recapture data with unequal catchability, Biometrics 43 (1987),
 * 783–791 (number, variance, interval); A. Chao and L. Jost, Coverage-based rarefaction and extrapolation, Ecology 93 (2012),
 * 2533–2547 (coverage, which improves on Good and Turing's 1 − Q1/U; I. J. Good, Biometrika 40 (1953), 237–264).
 *
 * @param unseen paths that no run showed, at least
 * @param low lower end of the 95 % interval of that number
 * @param high upper end
 * @param coverage 0 to 1
 */
public record Estimate(double unseen, double low, double high, double coverage) {
    /** The normal distribution's quantile for 95 %. */
    private static final double Z = 1.96;

    /**
     * Returns the estimate.
     *
     * @param runs how many there were, at least 2
     * @param seen how many paths were seen at all
     * @param once how many were seen in exactly one run
     * @param twice how many in exactly two
     * @param incidences the sum over all paths of the number of runs that saw it, at least 1
     */
    public static Estimate of(int runs, long seen, long once, long twice, long incidences) {
        double t = (runs - 1.0) / runs;
        double q1 = once;
        double q2 = twice;
        double unseen = q2 > 0 ? t * q1 * q1 / (2 * q2) : t * q1 * (q1 - 1) / 2;
        double coverage = 1 - q1 / incidences * notByChance(runs, q1, q2);
        if (unseen <= 0) {
            return new Estimate(0, 0, 0, coverage);
        }
        double spread = Math.exp(Z * Math.sqrt(Math.log(1 + variance(t, q1, q2, seen + unseen) / (unseen * unseen))));
        return new Estimate(unseen, unseen / spread, unseen * spread, coverage);
    }

    /** The share of the paths seen once that would not be met again in one more run. */
    private static double notByChance(int runs, double q1, double q2) {
        double once = (runs - 1) * (q2 > 0 ? q1 : Math.max(0, q1 - 1));
        return once / (once + (q2 > 0 ? 2 * q2 : 2));
    }

    private static double variance(double t, double q1, double q2, double all) {
        if (q2 > 0) {
            double r = q1 / q2;
            return q2 * (t / 2 * r * r + t * t * r * r * r + t * t / 4 * r * r * r * r);
        }
        double pairs = q1 * (q1 - 1) / 2;
        double odd = 2 * q1 - 1;
        return t * pairs + t * t * q1 * odd * odd / 4 - t * t * q1 * q1 * q1 * q1 / (4 * all);
    }
}
