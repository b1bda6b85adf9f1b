package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program that a simple command really runs, found behind {@code sudo}, {@code env}, {@code exec} and their like.
 *
 * @param command as it stands in the text
 * @param program the file name of the program: {@code apt-get} for {@code /usr/bin/apt-get}
 * @param programWord where it stands
 * @param arguments the words after it
 * @param environment variables set for this command alone, or for the shell around it that {@code sh -c} started
 * @param sudo the word {@code sudo}, or null
 * @param user the word that names the user whom a wrapper such as {@code gosu} becomes, other than root; null for none
 * @param xargs the word {@code xargs}, which puts further words behind the arguments; null for none
 */
public record Invocation(
        Command.Simple command,
        String program,
        ShellWord programWord,
        List<ShellWord> arguments,
        Map<String, Resolution> environment,
        @Nullable ShellWord sudo,
        @Nullable ShellWord user,
        @Nullable ShellWord xargs) {

    public Invocation {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Returns the invocation, or null if the program is not a literal word or there is none. */
    public static @Nullable Invocation of(Command.Simple command) {
        return of(command, null, null);
    }

    /** Returns the invocation in a shell that {@code outer} started for {@code outerUser}; both null at the top. */
    static @Nullable Invocation of(Command.Simple command, @Nullable Invocation outer, @Nullable ShellWord outerUser) {
        List<ShellWord> words = command.words();
        Map<String, Resolution> environment = new HashMap<>(outer == null ? Map.of() : outer.environment());
        for (Assignment assignment : command.assignments()) {
            environment.put(assignment.name(), RunVariables.literal(assignment.name(), assignment.value()));
        }
        ShellWord sudo = null;
        ShellWord user = outerUser;
        ShellWord xargs = null;
        int at = 0;
        while (at < words.size()) {
            ShellWord word = words.get(at);
            String name = word.literal();
            if (name == null || name.isEmpty()) {
                return null;
            }
            String program = name.substring(name.lastIndexOf('/') + 1);
            String options = Wrappers.valueOptions(program);
            if (options == null || Wrappers.runsNothing(program, words, at + 1)) {
                List<ShellWord> rest = words.subList(at + 1, words.size());
                return new Invocation(command, program, word, rest, environment, sudo, user, xargs);
            }
            boolean isSudo = program.equals("sudo");
            sudo = isSudo && sudo == null ? word : sudo;
            xargs = program.equals("xargs") ? word : xargs;
            int next = Wrappers.skip(program, options, words, at + 1, environment);
            ShellWord named = Wrappers.user(program, words, at + 1, next);
            user = named == null ? user : named;
            if (next == words.size() && isSudo) {
                List<ShellWord> rest = words.subList(1, next);
                return new Invocation(command, program, words.getFirst(), rest, environment, sudo, user, xargs);
            }
            at = next;
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
}
