package dev.jslim.analyzer.lint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a word that is not known may have been meant to be. */
public final class Spelling {
    private Spelling() {}

    /** Returns the candidate nearest to {@code word}, or null if none is near. Case does not matter. */
    public static @Nullable String nearest(String word, Iterable<String> candidates) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        String best = null;
        int least = Math.max(2, wanted.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? begun(wanted, candidates) : best;
    }

    /** What is cut short, as {@code warn} is, is far from what was meant by any distance. */
    private static @Nullable String begun(String wanted, Iterable<String> candidates) {
        for (String candidate : candidates) {
            if (wanted.length() >= 3 && candidate.toLowerCase(Locale.ROOT).startsWith(wanted)) {
                return candidate;
            }
        }
        return null;
    }

    /** Levenshtein's distance, given up as soon as it cannot be below {@code limit}. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
