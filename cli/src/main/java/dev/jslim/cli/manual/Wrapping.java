package dev.jslim.cli.manual;

/** Text in lines of limited width. */
final class Wrapping {
    private final StringBuilder text = new StringBuilder();
    private final int width;

    Wrapping(int width) {
        this.width = width;
    }

    /** Adds a line as it is. */
    void line(String line) {
        text.append(line).append('\n');
    }

    /** Adds words, broken between them where the line is full; every line is indented by so many columns. */
    void words(String words, int indent) {
        words("", 0, words, indent);
    }

    /**
     * Adds words beside what stands in the first columns, or below it where it is too long for them.
     *
     * @param columns how many of them {@code first} fills on a terminal: escape sequences fill none
     */
    void words(String first, int columns, String words, int indent) {
        text.append(first);
        int at = columns;
        if (columns > 0 && columns + 2 > indent) {
            text.append('\n');
            at = 0;
        }
        boolean begun = false;
        for (String word : words.split(" ", -1)) {
            if (begun && at + 1 + word.length() > width) {
                text.append('\n');
                at = 0;
                begun = false;
            }
            if (begun) {
                text.append(' ');
                at++;
            } else {
                text.append(" ".repeat(indent - at));
                at = indent;
            }
            text.append(word);
            at += word.length();
            begun = true;
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
