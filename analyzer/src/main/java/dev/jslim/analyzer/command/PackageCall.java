package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a package manager.
 *
 * @param verb the subcommand, such as {@code install}
 * @param verbWord where it stands
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

    private static final Set<String> INSTALL = Set.of("install", "add", "i", "in", "ci", "reinstall", "localinstall");

    /**
     * An option.
     *
     * @param name with its dashes, without the value
     * @param value after the equals sign or in the next word; null if there is none or it is not literal
     */
    public record Option(String name, @Nullable String value, ShellWord word) {}

    public PackageCall {
        options = List.copyOf(options);
        operands = List.copyOf(operands);
    }

    /** Returns the call, or null if the program is no package manager or names no literal subcommand. */
    public static @Nullable PackageCall of(Invocation invocation) {
        List<ShellWord> words = invocation.arguments();
        String program = invocation.program();
        if (isPython(program)) {
            int module = module(words, "pip");
            return module < 0 ? null : read(invocation, PackageManager.PIP, words.subList(module + 1, words.size()));
        }
        PackageManager manager = PackageManager.of(program);
        return manager == null ? null : read(invocation, manager, words);
    }

    /** Returns whether the call installs something. */
    public boolean installs() {
        return INSTALL.contains(verb);
    }

    /** Returns the first option of one of these names, or null. Bundled short options count: {@code -yq} is {@code -y} too. */
    public @Nullable Option option(String... names) {
        for (Option option : options) {
            for (String name : names) {
                if (option.name().equals(name) || bundled(option.name(), name)) {
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

    private static boolean isPython(String program) {
        return program.equals("python")
                || program.equals("python2")
                || program.startsWith("python3")
                || program.equals("pypy3");
    }

    private static int module(List<ShellWord> words, String name) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i).literal();
            if (word == null || !word.startsWith("-")) {
                return -1;
            }
            if (word.equals("-m")) {
                return name.equals(words.get(i + 1).literal()) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static @Nullable PackageCall read(Invocation invocation, PackageManager manager, List<ShellWord> words) {
        List<Option> options = new ArrayList<>();
        List<ShellWord> operands = new ArrayList<>();
        ShellWord verb = null;
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            ShellWord word = words.get(i);
            String raw = word.raw();
            String literal = word.literal();
            if (!onlyOperands && raw.equals("--")) {
                onlyOperands = true;
            } else if (!onlyOperands && raw.startsWith("-") && raw.length() > 1) {
                int equals = raw.indexOf('=');
                String name = equals < 0 ? raw : raw.substring(0, equals);
                String value = equals < 0 || literal == null || literal.indexOf('=') < 0
                        ? null
                        : literal.substring(literal.indexOf('=') + 1);
                if (equals < 0 && manager.takesValue(name) && i + 1 < words.size()) {
                    i++;
                    value = words.get(i).literal();
                }
                options.add(new Option(name, value, word));
            } else if (verb == null) {
                if (literal == null) {
                    return null;
                }
                verb = word;
            } else {
                operands.add(word);
            }
        }
        if (verb == null && manager == PackageManager.YARN) {
            // yarn alone installs what package.json names.
            return new PackageCall(invocation, manager, "install", invocation.programWord(), options, operands);
        }
        String name = verb == null ? null : verb.literal();
        return verb == null || name == null
                ? null
                : new PackageCall(invocation, manager, name, verb, options, operands);
    }

    private static boolean bundled(String option, String wanted) {
        return wanted.length() == 2
                && wanted.charAt(0) == '-'
                && option.length() > 2
                && option.charAt(0) == '-'
                && option.charAt(1) != '-'
                && option.indexOf(wanted.charAt(1), 1) > 0;
    }
}
