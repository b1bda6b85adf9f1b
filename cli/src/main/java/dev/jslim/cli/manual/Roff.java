package dev.jslim.cli.manual;

/**
 * Text in the language of manual pages. Whatever the texts hold, it is shown as it is.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/groff_man.7.html">groff_man(7)</a>
 */
final class Roff {
    private final StringBuilder text = new StringBuilder();

    /** Adds a comment. */
    void comment(String words) {
        text.append(".\\\" ").append(words).append('\n');
    }

    /** Adds a request that wants its arguments without quotes. */
    void request(String line) {
        text.append('.').append(line).append('\n');
    }

    /** Adds a macro with its arguments, each of them in quotes. */
    void macro(String name, String... arguments) {
        text.append('.').append(name);
        for (String argument : arguments) {
            text.append(" \"").append(escaped(argument)).append('"');
        }
        text.append('\n');
    }

    /** Adds a line of text. */
    void line(String words) {
        formatted(escaped(words));
    }

    /** Adds a line that {@link #escaped}, {@link #bold} and {@link #italic} made. */
    void formatted(String line) {
        text.append(line.startsWith(".") ? "\\&" : "").append(line).append('\n');
    }

    static String bold(String words) {
        return "\\fB" + escaped(words) + "\\fR";
    }

    static String italic(String words) {
        return "\\fI" + escaped(words) + "\\fR";
    }

    /** Characters that would be taken for commands, or be typeset as others than those a user must type. */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\(rs");
                case '-' -> escaped.append("\\-");
                case '\'' -> escaped.append("\\(aq");
                case '"' -> escaped.append("\\(dq");
                case '`' -> escaped.append("\\(ga");
                case '^' -> escaped.append("\\(ha");
                case '~' -> escaped.append("\\(ti");
                default -> {
                    if (c < 0x7f) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(String.format("\\[u%04X]", c));
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
