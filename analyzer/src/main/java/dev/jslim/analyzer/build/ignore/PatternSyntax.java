package dev.jslim.analyzer.build.ignore;

/**
 * Which patterns the builder refuses before it uses them. It asks {@code filepath.Match} whether the pattern matches {@code .}, and that
 * looks no further than it needs to: up to the second star, or only the first where what stands before it does not match.
 *
 * @see <a href="https://pkg.go.dev/path/filepath#Match">filepath.Match</a>
 */
final class PatternSyntax {
    private final String text;
    private final int malformed;

    private PatternSyntax(String text) {
        this.text = text;
        this.malformed = text.length() + 1;
    }

    static boolean accepts(String text) {
        PatternSyntax syntax = new PatternSyntax(text);
        int start = syntax.afterStars(0);
        int end = syntax.pieceEnd(start);
        if (end <= text.length() && syntax.isDot(start, end)) {
            end = syntax.pieceEnd(syntax.afterStars(end));
        }
        return end <= text.length();
    }

    private int afterStars(int at) {
        int i = at;
        while (text.startsWith("*", i)) {
            i++;
        }
        return i;
    }

    /** Returns where the piece up to the next star ends, or a number behind the end of the text if it is malformed. */
    private int pieceEnd(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '*') {
            char c = text.charAt(i++);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = classEnd(i);
            }
        }
        return i;
    }

    private boolean isDot(int start, int end) {
        String piece = text.substring(start, end);
        if (!piece.startsWith("[")) {
            return piece.equals(".") || piece.equals("?") || piece.equals("\\.");
        }
        PathClass.Reader reader = new PathClass.Reader(piece, 0, piece.length());
        PathClass characters = reader.read();
        return characters != null && reader.at() == piece.length() && characters.contains('.');
    }

    private int classEnd(int start) {
        int i = text.startsWith("^", start) ? start + 1 : start;
        boolean any = false;
        while (!any || !text.startsWith("]", i)) {
            i = character(i);
            if (i < malformed && text.startsWith("-", i)) {
                i = character(i + 1);
            }
            if (i >= malformed) {
                return malformed;
            }
            any = true;
        }
        return i + 1;
    }

    /** Returns the offset behind a character of a class, escaped or not. */
    private int character(int at) {
        int i = text.startsWith("\\", at) ? at + 1 : at;
        if (i >= text.length() || (i == at && (text.charAt(i) == '-' || text.charAt(i) == ']'))) {
            return malformed;
        }
        int next = i + Character.charCount(text.codePointAt(i));
        return next == text.length() ? malformed : next;
    }
}
