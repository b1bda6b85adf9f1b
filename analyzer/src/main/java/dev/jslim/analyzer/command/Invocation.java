package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The program that a simple command really runs, found behind {@code sudo}, {@code env}, {@code exec} and their like.
 *
 * @param command as it stands in the text
 * @param program the file name of the program: {@code apt-get} for {@code /usr/bin/apt-get}
 * @param programWord where it stands
 * @param arguments the words after it
 * @param environment variables set for this command alone, where their values are literal
 * @param sudo the word {@code sudo}, or null
 */
public record Invocation(
        Command.Simple command,
        String program,
        ShellWord programWord,
        List<ShellWord> arguments,
        Map<String, String> environment,
        @Nullable ShellWord sudo) {

    /** Programs that run the command after their own options. */
    private static final Set<String> WRAPPERS =
            Set.of("exec", "command", "time", "nice", "nohup", "eatmydata", "builtin", "ionice", "chronic", "setsid");

    /** Options of sudo and env that take a value in the next word. */
    private static final Set<String> SUDO_VALUES = Set.of("-u", "-g", "-C", "-D", "-h", "-p", "-r", "-t", "-U");

    public Invocation {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Returns the invocation, or null if the program is not a literal word or there is none. */
    public static @Nullable Invocation of(Command.Simple command) {
        List<ShellWord> words = command.words();
        Map<String, String> environment = new HashMap<>();
        for (Assignment assignment : command.assignments()) {
            String value = assignment.value().literal();
            if (value != null) {
                environment.put(assignment.name(), value);
            }
        }
        ShellWord sudo = null;
        int at = 0;
        while (at < words.size()) {
            String name = words.get(at).literal();
            if (name == null || name.isEmpty()) {
                return null;
            }
            String program = name.substring(name.lastIndexOf('/') + 1);
            boolean isSudo = program.equals("sudo");
            if (!isSudo && !program.equals("env") && !WRAPPERS.contains(program)) {
                return new Invocation(
                        command, program, words.get(at), words.subList(at + 1, words.size()), environment, sudo);
            }
            sudo = isSudo && sudo == null ? words.get(at) : sudo;
            at = skip(words, at + 1, isSudo, environment);
            if (at == words.size() && isSudo) {
                return new Invocation(command, program, words.getFirst(), words.subList(1, at), environment, sudo);
            }
        }
        return null;
    }

    /** Returns the value of an argument, or the empty string if there is no such argument or it is not literal. */
    public String argument(int index) {
        String value = index < arguments.size() ? arguments.get(index).literal() : null;
        return value == null ? "" : value;
    }

    /** Returns the literal values of all arguments; those that are not literal are left out. */
    public List<String> literals() {
        List<String> values = new ArrayList<>(arguments.size());
        for (ShellWord word : arguments) {
            String value = word.literal();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static int skip(List<ShellWord> words, int from, boolean sudo, Map<String, String> environment) {
        int at = from;
        while (at < words.size()) {
            String word = words.get(at).literal();
            String raw = words.get(at).raw();
            int equals = raw.indexOf('=');
            if (equals > 0 && raw.charAt(0) != '-') {
                if (word != null) {
                    environment.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
                }
                at++;
            } else if (word != null && word.startsWith("-")) {
                at += (sudo && SUDO_VALUES.contains(word)) || (!sudo && word.equals("-u")) ? 2 : 1;
            } else {
                break;
            }
        }
        return Math.min(at, words.size());
    }
}
