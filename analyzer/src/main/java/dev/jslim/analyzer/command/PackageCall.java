package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a package manager.
 *
 * @param verb the subcommand, such as {@code install}, or {@code cache clean} where it has several words; the mode of dpkg and rpm
 * @param verbWord where its last word stands; the program where that alone says it
 * @param options in order, before and after the verb
 * @param operands the words that are neither options nor their values: package names, or variables that hold them
 */
public record PackageCall(
        Invocation invocation,
        PackageManager manager,
        String verb,
        ShellWord verbWord,
        List<Option> options,
        List<ShellWord> operands) {

    /**
     * An option.
     *
     * @param name with its dashes, without the value
     * @param value after the equals sign or in the next word; null if there is none or it is not literal
     * @param word where the option stands
     * @param valueWord the word that ends with the value, which may be {@code word} itself; null if there is no value
     */
    public record Option(
            String name,
            @Nullable String value,
            ShellWord word,
            @Nullable ShellWord valueWord) {}

    public PackageCall {
        options = List.copyOf(options);
        operands = List.copyOf(operands);
    }

    /** Returns the call, or null if the program is no package manager or names no literal subcommand. */
    public static @Nullable PackageCall of(Invocation invocation) {
        return PackageCallReader.read(invocation);
    }

    /** Returns what the call is for. */
    public PackageAction action() {
        if (manager == PackageManager.MAVEN || manager == PackageManager.GRADLE) {
            return goals();
        }
        return manager.action(verb);
    }

    /** Returns whether the call installs something. */
    public boolean installs() {
        return action() == PackageAction.INSTALL;
    }

    /** Returns the first option of one of these names, or null. Bundled short options count: {@code -yq} is {@code -y} too. */
    public @Nullable Option option(String... names) {
        for (Option option : options) {
            for (String name : names) {
                if (option.name().equals(name) || (name.length() == 2 && bundled(option.name(), name.charAt(1)))) {
                    return option;
                }
            }
        }
        return null;
    }

    /** Returns whether one of these options is given. */
    public boolean has(String... names) {
        return option(names) != null;
    }

    /** Returns whether a variable among the words may hold options, so that nothing can be said about missing ones. */
    public boolean mayHideOptions() {
        for (ShellWord operand : operands) {
            if (operand.literal() == null) {
                String raw = operand.raw().toLowerCase(java.util.Locale.ROOT);
                if (raw.contains("opt") || raw.contains("flag") || raw.contains("arg") || raw.equals("\"$@\"")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the literal package names. */
    public List<String> packages() {
        List<String> names = new ArrayList<>();
        for (ShellWord operand : operands) {
            String name = operand.literal();
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Several goals are given at once; cleaning before building is not what the call is for. */
    private PackageAction goals() {
        PackageAction first = manager.action(verb);
        for (ShellWord operand : operands) {
            String goal = operand.literal();
            PackageAction action = goal == null ? PackageAction.BUILD : manager.action(goal);
            first = action == PackageAction.BUILD || first == PackageAction.CLEAN ? action : first;
        }
        return first;
    }

    /** The letters behind one that takes a value are that value. The build tools have long options with one dash instead. */
    private boolean bundled(String option, char wanted) {
        boolean single =
                manager == PackageManager.MAVEN || manager == PackageManager.GRADLE || manager == PackageManager.GO;
        if (single || option.length() < 3 || option.charAt(0) != '-' || option.charAt(1) == '-') {
            return false;
        }
        for (int i = 1; i < option.length(); i++) {
            if (option.charAt(i) == wanted) {
                return true;
            }
            if (manager.takesValue("-" + option.charAt(i))) {
                return false;
            }
        }
        return false;
    }
}
