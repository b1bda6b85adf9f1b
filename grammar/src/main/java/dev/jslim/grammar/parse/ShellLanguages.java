package dev.jslim.grammar.parse;

import dev.jslim.grammar.parse.token.Chars;
import dev.jslim.grammar.shell.Language;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out which language a text for a shell is in, from the names of programs and images. */
final class ShellLanguages {
    /** What is in the names of the images for Windows that Microsoft and the Docker library publish. */
    private static final List<String> WINDOWS = List.of("nanoserver", "servercore", "/windows:", "/windows/server");

    private ShellLanguages() {}

    /**
     * Returns the language of RUN in a new stage. Images for Windows are told by their names; where the name is a variable, by the
     * backtick as escape character, which nobody chooses for Linux.
     *
     * @see <a href="https://docs.docker.com/reference/dockerfile/#shell">the default shells</a>
     */
    static Language ofBase(Instruction.From from, char escape) {
        String image = from.image().raw().toLowerCase(Locale.ROOT);
        boolean windows = escape == '`' && image.indexOf('$') >= 0;
        for (String part : WINDOWS) {
            windows |= image.contains(part);
        }
        for (Flag flag : from.flags()) {
            Word value = flag.value();
            windows |= flag.name().equals("platform")
                    && value != null
                    && value.raw().toLowerCase(Locale.ROOT).startsWith("windows");
        }
        return windows ? Language.CMD : Language.SHELL;
    }

    /** Returns the language of the shell that SHELL names. */
    static Language ofShell(List<Word> arguments) {
        for (Word argument : arguments) {
            String program = argument.literal();
            if (program != null && !isSkipped(program)) {
                return ofProgram(program);
            }
        }
        return Language.SHELL;
    }

    /** Returns the language that a script's first line {@code #!} names, or null if it has no such line. */
    static @Nullable Language ofFirstLine(String script, boolean chomp) {
        int start = 0;
        while (chomp && start < script.length() && script.charAt(start) == '\t') {
            start++;
        }
        if (!script.startsWith("#!", start)) {
            return null;
        }
        int feed = script.indexOf('\n', start);
        int end = feed < 0 ? script.length() : feed;
        for (int[] word : WordSplitter.blanks(script, start + 2, end)) {
            String program = script.substring(word[0], word[1]);
            if (!isSkipped(program)) {
                return ofProgram(program);
            }
        }
        return Language.OTHER;
    }

    /** Returns the word that {@code from..to} of a text begins with. */
    static String firstWord(String text, int from, int to) {
        int start = Chars.skipSpaces(text, from, to);
        int end = start;
        while (end < to && !Chars.isSpace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Returns the language of a program that runs scripts; any program that is not known is taken as one. */
    static Language ofProgram(String program) {
        return switch (name(program)) {
            case "sh", "bash", "rbash", "dash", "ash", "ksh", "ksh93", "mksh", "oksh", "yash", "zsh", "busybox" ->
                Language.SHELL;
            case "powershell", "pwsh" -> Language.POWERSHELL;
            case "cmd" -> Language.CMD;
            default -> Language.OTHER;
        };
    }

    /** Whether it is {@code env}, or what may stand between that and the program. */
    private static boolean isSkipped(String word) {
        return name(word).equals("env") || word.startsWith("-") || word.indexOf('=') >= 0;
    }

    private static String name(String program) {
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    }
}
