package dev.jslim.cli;

import java.util.List;

/** Which of several names a mistyped one was probably meant to be. */
final class Similar {
    private static final int FARTHEST = 3;

    private Similar() {}

    /** Returns the nearest of the candidates, or the empty string if none is near. */
    static String to(String typed, List<String> candidates) {
        String nearest = "";
        int best = Math.min(FARTHEST, typed.length() / 2 + 1);
        for (String candidate : candidates) {
            int distance = distance(typed, candidate);
            if (distance < best || (distance == best && nearest.isEmpty())) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance: how many characters must be put in, taken out or replaced. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
