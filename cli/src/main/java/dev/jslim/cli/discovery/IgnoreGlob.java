package dev.jslim.cli.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A glob as git reads it: {@code *} and {@code ?} stop at slashes, {@code **} between slashes stands for any number of folders, and
 * {@code [a-z]} is a class. All ways to match are followed at once, so that no pattern takes more time than its length times that
 * of the path.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">gitignore, pattern format</a>
 */
final class IgnoreGlob {
    private enum Kind {
        CHARACTER,
        ANY,
        CLASS,
        /** Any characters but slashes. */
        STAR,
        /** Any characters. */
        ALL,
        /** The next one, which is {@link #FOLDERS}, or nothing. */
        MAYBE,
        /** Any characters up to a slash, and that. */
        FOLDERS
    }

    private record Token(Kind kind, int character, @Nullable IgnoreClass set) {}

    private final List<Token> tokens;

    private IgnoreGlob(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Returns a glob, or null if it is malformed: such a pattern matches nothing. */
    static @Nullable IgnoreGlob parse(String text) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '*') {
                i = stars(text, i - 1, tokens);
            } else if (c == '?') {
                tokens.add(new Token(Kind.ANY, 0, null));
            } else if (c == '[') {
                IgnoreClass set = IgnoreClass.parse(text, i);
                if (set == null) {
                    return null;
                }
                tokens.add(new Token(Kind.CLASS, 0, set));
                i = set.end();
            } else if (c == '\\') {
                if (i == text.length()) {
                    return null;
                }
                int escaped = text.codePointAt(i);
                i += Character.charCount(escaped);
                tokens.add(new Token(Kind.CHARACTER, escaped, null));
            } else {
                tokens.add(new Token(Kind.CHARACTER, c, null));
            }
        }
        return new IgnoreGlob(tokens);
    }

    /** Reads the asterisks at {@code start}, and returns where to go on. */
    private static int stars(String text, int start, List<Token> tokens) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        boolean whole = end - start > 1
                && (start == 0 || text.charAt(start - 1) == '/')
                && (end == text.length() || text.charAt(end) == '/');
        if (!whole) {
            tokens.add(new Token(Kind.STAR, 0, null));
            return end;
        }
        if (end == text.length()) {
            tokens.add(new Token(Kind.ALL, 0, null));
            return end;
        }
        tokens.add(new Token(Kind.MAYBE, 0, null));
        tokens.add(new Token(Kind.FOLDERS, 0, null));
        return end + 1;
    }

    /** Returns whether the whole of a path, whose parts are separated by slashes, matches. */
    boolean matches(String path) {
        BitSet now = new BitSet(tokens.size() + 1);
        reach(now, 0);
        for (int i = 0; i < path.length() && !now.isEmpty(); ) {
            int c = path.codePointAt(i);
            i += Character.charCount(c);
            BitSet next = new BitSet(tokens.size() + 1);
            for (int at = now.nextSetBit(0); at >= 0 && at < tokens.size(); at = now.nextSetBit(at + 1)) {
                step(tokens.get(at), at, c, next);
            }
            now = next;
        }
        return now.get(tokens.size());
    }

    private void step(Token token, int at, int c, BitSet next) {
        switch (token.kind()) {
            case CHARACTER -> reachIf(c == token.character(), next, at + 1);
            case ANY -> reachIf(c != '/', next, at + 1);
            case CLASS -> reachIf(c != '/' && token.set() != null && token.set().has(c), next, at + 1);
            case STAR -> reachIf(c != '/', next, at);
            case ALL -> reach(next, at);
            case MAYBE -> {}
            case FOLDERS -> {
                reach(next, at);
                reachIf(c == '/', next, at + 1);
            }
        }
    }

    private void reachIf(boolean possible, BitSet places, int at) {
        if (possible) {
            reach(places, at);
        }
    }

    /** Adds a place, and those that are reached from there without a character. */
    private void reach(BitSet places, int at) {
        for (int place = at; !places.get(place); ) {
            places.set(place);
            Kind kind = place < tokens.size() ? tokens.get(place).kind() : Kind.CHARACTER;
            if (kind == Kind.MAYBE) {
                places.set(place + 1);
                place += 2;
            } else if (kind == Kind.STAR || kind == Kind.ALL) {
                place++;
            } else {
                return;
            }
        }
    }
}
