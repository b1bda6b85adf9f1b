package dev.jslim.analyzer.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether a path as a command names it, with patterns of the shell, covers a directory. */
enum PathCover {
    NO,
    /** The text does not tell: a variable, another home directory, or a path that starts wherever the command does. */
    MAYBE,
    YES;

    /** Braces multiply: thirty pairs of them name more paths than anybody can look at. */
    private static final int MOST_CHOICES = 256;

    /** Linux has no longer path. */
    private static final int LONGEST = 4096;

    /**
     * Returns whether {@code target} names {@code path}, its content, or a directory above it.
     *
     * @param target may hold {@link WordText#UNKNOWN} for what a variable decides
     * @param path absolute, or below {@code ~} for a home that is not known
     * @param home a prefix of {@code path} that stands for a home, or the empty string
     */
    static PathCover of(String target, String path, String home) {
        List<String> open = new ArrayList<>(List.of(target));
        PathCover best = NO;
        for (int i = 0; i < open.size(); i++) {
            if (open.size() > MOST_CHOICES) {
                return best == YES ? YES : MAYBE;
            }
            String choice = open.get(i);
            int brace = choice.indexOf('{');
            int close = choice.indexOf('}', Math.max(brace, 0));
            if (choice.length() > LONGEST) {
                return MAYBE;
            }
            if (brace < 0 || close < 0) {
                PathCover cover = one(choice, path, home);
                best = cover.compareTo(best) > 0 ? cover : best;
                continue;
            }
            for (String part : choice.substring(brace + 1, close).split(",", -1)) {
                open.add(choice.substring(0, brace) + part + choice.substring(close + 1));
            }
        }
        return best;
    }

    private static PathCover one(String target, String path, String home) {
        String[] wanted = segments(path);
        boolean below = !home.isEmpty() && path.startsWith(home + "/");
        String expanded = below && target.startsWith("~") ? home + target.substring(1) : target;
        String[] own = segments(expanded);
        boolean absolute = expanded.startsWith("/");
        boolean anchored = absolute || expanded.startsWith("~");
        if (own.length == 0) {
            return NO;
        }
        if (anchored
                && absolute == path.startsWith("/")
                && expanded.indexOf(WordText.UNKNOWN) < 0
                && all(own, wanted)) {
            return YES;
        }
        String[] tail = own[own.length - 1].equals("*") ? Arrays.copyOf(own, own.length - 1) : own;
        if (tail.length == 0 || tail[tail.length - 1].indexOf(WordText.UNKNOWN) >= 0) {
            return NO;
        }
        boolean open = !anchored || expanded.indexOf(WordText.UNKNOWN) >= 0;
        if (!below) {
            return open && sameTail(tail, wanted, wanted.length, 0) ? MAYBE : NO;
        }
        int from = segments(home).length;
        for (int end = from + 1; end <= wanted.length; end++) {
            if (sameTail(tail, wanted, end, from)) {
                return MAYBE;
            }
        }
        return NO;
    }

    /** Every segment matches; one more that is a star names the content. */
    private static boolean all(String[] own, String[] wanted) {
        boolean content = own.length == wanted.length + 1 && own[wanted.length].equals("*");
        if (own.length > wanted.length && !content) {
            return false;
        }
        for (int i = 0; i < Math.min(own.length, wanted.length); i++) {
            boolean hidden = wanted[i].startsWith(".") && !own[i].startsWith(".");
            if (hidden || !glob(own[i], wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code own} ends like {@code wanted} up to {@code end}, looking back no further than {@code from}. */
    private static boolean sameTail(String[] own, String[] wanted, int end, int from) {
        int length = Math.min(own.length, end - from);
        for (int i = 1; i <= length; i++) {
            String segment = own[own.length - i];
            boolean known = segment.indexOf(WordText.UNKNOWN) < 0;
            if (known && !segment.equals(wanted[end - i])) {
                return false;
            }
        }
        return length > 0;
    }

    /** Brackets are read as any one character, which is generous. Going back only to the last star keeps hostile patterns fast. */
    private static boolean glob(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int starText = 0;
        while (t < text.length()) {
            char c = p < pattern.length() ? pattern.charAt(p) : WordText.UNKNOWN;
            int close = c == '[' ? pattern.indexOf(']', p + 1) : -1;
            if (c == '*') {
                star = p++;
                starText = t;
            } else if (close > 0 || c == '?' || c == text.charAt(t)) {
                p = close > 0 ? close + 1 : p + 1;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++starText;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static String[] segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments.toArray(new String[0]);
    }
}
