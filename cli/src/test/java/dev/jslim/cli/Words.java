package dev.jslim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a shell makes of a command line that is shown to users: words, some of them quoted as a whole. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private Words() {}

    /** Returns what the shell leaves to the program. */
    static String withoutRedirection(String line) {
        return line.replaceFirst(" > \\S+$", "");
    }

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String quoted = word.group(1) != null ? word.group(1) : word.group(2);
            words.add(quoted != null ? quoted : word.group());
        }
        return words;
    }
}
