package dev.jslim.analyzer.build.ignore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of characters in a regular expression, in the syntax of RE2.
 *
 * @param ranges pairs of a first and a last code point
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2 syntax</a>
 */
record PathClass(List<int[]> ranges, boolean negated) {
    static final PathClass NOT_LINE_BREAK = new PathClass(List.of(new int[] {'\n', '\n'}), true);

    private static final int LAST = Character.MAX_CODE_POINT;

    boolean contains(int point) {
        boolean found = false;
        for (int[] range : ranges) {
            found |= range[0] <= point && point <= range[1];
        }
        return found != negated;
    }

    static boolean isWord(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    /** Reads one character or class of an expression. */
    static final class Reader {
        private final String source;
        private final int end;
        private int at;

        Reader(String source, int from, int end) {
            this.source = source;
            this.at = from;
            this.end = end;
        }

        /** Returns where the next one begins. */
        int at() {
            return at;
        }

        /** Returns what stands here, or null if it is malformed. */
        @Nullable
        PathClass read() {
            char c = source.charAt(at);
            if (c == '[') {
                at++;
                return brackets();
            }
            if (c == '.') {
                at++;
                return NOT_LINE_BREAK;
            }
            List<int[]> ranges = new ArrayList<>(1);
            return single(ranges) >= -1 ? new PathClass(ranges, false) : null;
        }

        private @Nullable PathClass brackets() {
            boolean negated = source.charAt(at) == '^';
            at += negated ? 1 : 0;
            List<int[]> ranges = new ArrayList<>();
            for (boolean first = true; at < end && (first || source.charAt(at) != ']'); first = false) {
                if (source.startsWith("[:", at) && source.indexOf(":]", at + 2) >= 0) {
                    if (!named(ranges)) {
                        return null;
                    }
                    continue;
                }
                int low = single(ranges);
                if (low < -1) {
                    return null;
                }
                if (low >= 0 && at + 1 < end && source.charAt(at) == '-' && source.charAt(at + 1) != ']') {
                    at++;
                    List<int[]> upper = new ArrayList<>(1);
                    int high = single(upper);
                    if (high < low) {
                        return null;
                    }
                    ranges.add(new int[] {low, high});
                }
            }
            if (at >= end) {
                return null;
            }
            at++;
            return new PathClass(List.copyOf(ranges), negated);
        }

        /** Adds a character or an escape; returns the character, -1 if it is a set of them, and less if there is no such escape. */
        private int single(List<int[]> ranges) {
            int point = source.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\\') {
                point = source.codePointAt(at);
                at += Character.charCount(point);
                if (isWord(point)) {
                    point = escape(point, ranges);
                } else if (point > 0x7F) {
                    point = -2;
                }
            }
            if (point >= 0) {
                ranges.add(new int[] {point, point});
            }
            return point;
        }

        private static int escape(int letter, List<int[]> ranges) {
            return switch (letter) {
                case 'a' -> 7;
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'v' -> 0x0B;
                case 'd' -> add(ranges, false, '0', '9');
                case 'D' -> add(ranges, true, '0', '9');
                case 's' -> add(ranges, false, '\t', '\n', '\f', '\r', ' ', ' ');
                case 'S' -> add(ranges, true, '\t', '\n', '\f', '\r', ' ', ' ');
                case 'w' -> add(ranges, false, '0', '9', 'A', 'Z', '_', '_', 'a', 'z');
                case 'W' -> add(ranges, true, '0', '9', 'A', 'Z', '_', '_', 'a', 'z');
                case '_' -> '_';
                default -> -2;
            };
        }

        private static int add(List<int[]> ranges, boolean negated, int... bounds) {
            int free = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                ranges.add(negated ? new int[] {free, bounds[i] - 1} : new int[] {bounds[i], bounds[i + 1]});
                free = bounds[i + 1] + 1;
            }
            if (negated) {
                ranges.add(new int[] {free, LAST});
            }
            return -1;
        }

        private boolean named(List<int[]> ranges) {
            int close = source.indexOf(":]", at + 2);
            boolean negated = source.charAt(at + 2) == '^';
            String name = source.substring(at + (negated ? 3 : 2), close);
            int[] bounds = switch (name) {
                case "alnum" -> new int[] {'0', '9', 'A', 'Z', 'a', 'z'};
                case "alpha" -> new int[] {'A', 'Z', 'a', 'z'};
                case "ascii" -> new int[] {0, 0x7F};
                case "blank" -> new int[] {'\t', '\t', ' ', ' '};
                case "cntrl" -> new int[] {0, 0x1F, 0x7F, 0x7F};
                case "digit" -> new int[] {'0', '9'};
                case "graph" -> new int[] {'!', '~'};
                case "lower" -> new int[] {'a', 'z'};
                case "print" -> new int[] {' ', '~'};
                case "punct" -> new int[] {'!', '/', ':', '@', '[', '`', '{', '~'};
                case "space" -> new int[] {'\t', '\r', ' ', ' '};
                case "upper" -> new int[] {'A', 'Z'};
                case "word" -> new int[] {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'};
                case "xdigit" -> new int[] {'0', '9', 'A', 'F', 'a', 'f'};
                default -> new int[0];
            };
            at = close + 2;
            add(ranges, negated, bounds);
            return bounds.length > 0;
        }
    }
}
