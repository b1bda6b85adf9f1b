package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the command line of a package manager: its subcommand, options and operands. */
final class PackageCallReader {
    private final Invocation invocation;
    private final PackageManager manager;
    private final List<PackageCall.Option> options = new ArrayList<>();
    private final List<ShellWord> operands = new ArrayList<>();
    private @Nullable String verb;
    private @Nullable ShellWord verbWord;
    private boolean unknown;

    private PackageCallReader(Invocation invocation, PackageManager manager) {
        this.invocation = invocation;
        this.manager = manager;
    }

    /** Returns the call, or null if the program is no package manager or names no literal subcommand. */
    static @Nullable PackageCall read(Invocation invocation) {
        PackageCallReader reader = of(invocation);
        return reader == null ? null : reader.call();
    }

    /** Returns whether the program is a package manager, and only the run tells what it is to do. */
    static boolean isUnresolved(Invocation invocation) {
        PackageCallReader reader = of(invocation);
        return reader != null && reader.unknown;
    }

    private static @Nullable PackageCallReader of(Invocation invocation) {
        List<ShellWord> words = invocation.arguments();
        String program = invocation.program();
        if (isPython(program)) {
            int module = module(words);
            if (module < 0) {
                return null;
            }
            program = invocation.argument(module);
            words = words.subList(module + 1, words.size());
        }
        if (program.equals("php")) {
            // php /usr/bin/composer install
            program = invocation.argument(0).substring(invocation.argument(0).lastIndexOf('/') + 1);
            if (!program.startsWith("composer")) {
                return null;
            }
            words = words.subList(1, words.size());
        }
        PackageManager manager = PackageManager.of(program);
        if (manager == PackageManager.COREPACK && !words.isEmpty()) {
            String inner = words.getFirst().literal();
            PackageManager run = inner == null ? null : PackageManager.of(inner);
            manager = run == null ? manager : run;
            words = run == null ? words : words.subList(1, words.size());
        }
        if (manager == null) {
            return null;
        }
        PackageCallReader reader = new PackageCallReader(invocation, manager);
        reader.preset(program);
        reader.words(words);
        return reader;
    }

    /** Programs that are a subcommand of another one. */
    private void preset(String program) {
        verb = switch (program) {
            case "npx" -> "exec";
            case "uvx" -> "tool run";
            case "pnpx" -> "dlx";
            case "bunx" -> "x";
            default -> null;
        };
        verbWord = verb == null ? null : invocation.programWord();
    }

    private void words(List<ShellWord> words) {
        boolean onlyOperands = false;
        for (int i = 0; i < words.size() && !unknown; i++) {
            ShellWord word = words.get(i);
            String raw = word.raw();
            if (!onlyOperands && raw.equals("--")) {
                if (manager == PackageManager.GEM) {
                    // What follows is for the compilers of native extensions.
                    return;
                }
                onlyOperands = true;
            } else if (!onlyOperands && raw.startsWith("-") && raw.length() > 1) {
                i += option(word, i + 1 < words.size() ? words.get(i + 1) : null);
            } else {
                operand(word);
            }
        }
    }

    /** Returns how many words were read besides the first. */
    private int option(ShellWord word, @Nullable ShellWord next) {
        String raw = word.raw();
        String literal = word.literal();
        int equals = raw.indexOf('=');
        String name = equals < 0 ? raw : raw.substring(0, equals);
        if (verb == null && (manager == PackageManager.DPKG || manager == PackageManager.RPM)) {
            modeOption(name, word);
        }
        if (equals < 0 && next != null && manager.takesValue(name)) {
            options.add(new PackageCall.Option(name, next.literal(), word, next));
            return 1;
        }
        String value = equals < 0 || literal == null || literal.indexOf('=') < 0
                ? null
                : literal.substring(literal.indexOf('=') + 1);
        options.add(new PackageCall.Option(name, value, word, equals < 0 ? null : word));
        return 0;
    }

    /** dpkg and rpm say by an option what to do: {@code rpm -ivh}. */
    private void modeOption(String name, ShellWord word) {
        String mode = name.startsWith("--") || name.length() < 2 ? name : name.substring(0, 2);
        if (manager.knows(mode)) {
            verb = mode;
            verbWord = word;
        }
    }

    private void operand(ShellWord word) {
        String literal = word.literal();
        if (verb == null) {
            if (manager == PackageManager.CARGO && literal != null && literal.startsWith("+")) {
                return;
            }
            if (literal == null || manager == PackageManager.DPKG || manager == PackageManager.RPM) {
                unknown = literal == null;
                operands.add(word);
                return;
            }
            verb = literal;
            verbWord = word;
            return;
        }
        String longer = verb + " " + literal;
        boolean project = manager == PackageManager.DOTNET && "package".equals(literal) && verb.length() < 7;
        if (literal != null && (project || operands.isEmpty()) && (manager.knows(longer) || manager.leads(longer))) {
            // dotnet takes the project between both words: dotnet add App.csproj package Name.
            operands.clear();
            verb = longer;
            verbWord = word;
        } else {
            operands.add(word);
        }
    }

    private @Nullable PackageCall call() {
        if (unknown) {
            return null;
        }
        if (verb == null && (manager == PackageManager.YARN || manager == PackageManager.BUNDLE)) {
            // Alone, they install what package.json or the Gemfile names.
            boolean asks = options.size() == 1 && options.getFirst().name().contains("v");
            verb = asks ? null : "install";
            verbWord = invocation.programWord();
        }
        String name = verb;
        ShellWord word = verbWord;
        return name == null || word == null
                ? null
                : new PackageCall(invocation, manager, name, word, options, operands);
    }

    private static boolean isPython(String program) {
        return program.equals("python")
                || program.equals("python2")
                || program.startsWith("python3")
                || program.equals("pypy3");
    }

    /** Returns the index of the module that {@code -m} runs, or -1. */
    private static int module(List<ShellWord> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i).literal();
            if (word == null || !word.startsWith("-")) {
                return -1;
            }
            if (word.equals("-m")) {
                return i + 1;
            }
            i += word.equals("-W") || word.equals("-X") ? 1 : 0;
        }
        return -1;
    }
}
