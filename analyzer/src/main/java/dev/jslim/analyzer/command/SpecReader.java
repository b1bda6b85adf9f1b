package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the words of a call ask for; a family of managers says how one word is read. */
abstract class SpecReader {
    private final PackageCall call;
    private final WordText.Lookup lookup;
    private final List<PackageSpec> specs = new ArrayList<>();
    private Span here;

    SpecReader(PackageCall call, WordText.Lookup lookup) {
        this.call = call;
        this.lookup = lookup;
        this.here = call.verbWord().span();
    }

    /** Returns what a call installs, upgrades, removes, downloads or runs; empty if it names nothing. */
    static List<PackageSpec> of(PackageCall call, WordText.Lookup lookup) {
        PackageAction action = call.action();
        boolean names =
                action != PackageAction.OTHER && action != PackageAction.CLEAN && action != PackageAction.REFRESH;
        PackageManager manager = call.manager();
        boolean runs = manager == PackageManager.GO && call.verb().equals("run");
        if (!names || (action == PackageAction.BUILD && manager != PackageManager.MAVEN && !runs)) {
            return List.of();
        }
        if (manager.isSystem()) {
            return SystemSpecs.reader(call, lookup).read();
        }
        if (manager.compareTo(PackageManager.CONDA) <= 0) {
            return PythonSpecs.reader(call, lookup).read();
        }
        return manager.compareTo(PackageManager.COREPACK) <= 0
                ? NodeSpecs.reader(call, lookup).read()
                : LanguageSpecs.reader(call, lookup).read();
    }

    /** Returns what is asked for, in the order of the text within operands and options. */
    final List<PackageSpec> read() {
        operands(call.operands());
        for (PackageCall.Option option : call.options()) {
            String kind = fromOption(option.name());
            if (!kind.isEmpty()) {
                option(option, kind);
            }
        }
        ShellWord xargs = call.invocation().xargs();
        if (xargs != null) {
            Resolution unknown = new Resolution.Unresolved("xargs reads it");
            specs.add(new PackageSpec(PackageSpec.Kind.UNKNOWN, unknown, Resolution.absent(), xargs.span()));
        }
        return specs;
    }

    /** Reads the operands, each on its own unless a manager does it otherwise. */
    void operands(List<ShellWord> operands) {
        for (ShellWord operand : operands) {
            word(operand);
        }
    }

    /** Reads one word as the shell leaves it: {@link WordText#UNKNOWN} stands where a variable does. */
    abstract void spec(String text);

    /**
     * Returns what the value of an option asks for: {@code f} a file of names, {@code c} a file of constraints, {@code s} what an
     * operand would; nothing if empty.
     */
    abstract String fromOption(String name);

    final PackageCall call() {
        return call;
    }

    /** Reads a word, or the words that the shell makes of it. */
    final void word(ShellWord word) {
        WordText text = WordText.of(word, lookup);
        String all = text.text();
        int start = 0;
        for (int i = 0; i <= all.length(); i++) {
            if (i == all.length() || text.splits(i)) {
                if (i > start) {
                    here = text.span(start, i);
                    piece(all.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    final void add(PackageSpec.Kind kind, String name, @Nullable String version) {
        specs.add(new PackageSpec(
                kind,
                resolution(name),
                version == null || version.isEmpty() ? Resolution.absent() : resolution(version),
                here));
    }

    /** Returns the value of an option as a version for all operands, or null. */
    final @Nullable String optionText(String... names) {
        PackageCall.Option option = null;
        for (PackageCall.Option each : call.options()) {
            for (String name : names) {
                option = each.name().equals(name) ? each : option;
            }
        }
        if (option == null || option.valueWord() == null) {
            return null;
        }
        String text = WordText.of(option.valueWord(), lookup).text();
        return option.valueWord().equals(option.word()) ? text.substring(text.indexOf('=') + 1) : text;
    }

    private void piece(String text) {
        if (text.charAt(0) == WordText.UNKNOWN && (text.length() == 1 || text.indexOf('/') < 0)) {
            add(PackageSpec.Kind.UNKNOWN, text, null);
        } else {
            spec(text);
        }
    }

    private void option(PackageCall.Option option, String kind) {
        ShellWord word = option.valueWord() == null ? option.word() : option.valueWord();
        WordText text = WordText.of(word, lookup);
        String all = text.text();
        int start = 0;
        if (word.equals(option.word())) {
            start = all.indexOf('=') == option.name().length() ? all.indexOf('=') + 1 : 2;
        }
        if (start >= all.length() || (start == 0 && word.equals(option.word()))) {
            return;
        }
        here = text.span(start, all.length());
        String value = all.substring(start);
        if (kind.equals("s")) {
            piece(value);
        } else {
            add(kind.equals("f") ? PackageSpec.Kind.FILE : PackageSpec.Kind.CONSTRAINTS, value, null);
        }
    }

    private static Resolution resolution(String text) {
        return text.indexOf(WordText.UNKNOWN) < 0
                ? Resolution.of(text)
                : new Resolution.Unresolved("the shell makes it out of a variable or another command");
    }

    /** Returns the index of the first of some characters, or the length of the text. */
    static int first(String text, String characters, int from) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Returns whether the text can only be a path: it begins like one. */
    static boolean isPath(String text) {
        boolean relative = text.equals(".")
                || text.equals("..")
                || text.startsWith("./")
                || text.startsWith("../")
                || text.startsWith(".[");
        return relative || text.startsWith("/") || text.startsWith("~/") || text.startsWith("file:");
    }

    /** Returns the kind of something with a scheme, or null if the text has none. */
    static PackageSpec.@Nullable Kind remote(String text) {
        boolean vcs = text.startsWith("git+")
                || text.startsWith("hg+")
                || text.startsWith("svn+")
                || text.startsWith("bzr+")
                || text.startsWith("git@")
                || text.startsWith("git:")
                || text.startsWith("ssh://git@");
        if (vcs) {
            return PackageSpec.Kind.VCS;
        }
        boolean url = text.contains("://") && !text.startsWith("file:");
        return !url ? null : text.endsWith(".git") ? PackageSpec.Kind.VCS : PackageSpec.Kind.URL;
    }
}
