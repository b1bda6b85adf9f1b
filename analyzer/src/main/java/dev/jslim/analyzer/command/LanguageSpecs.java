package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.ShellWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what gem, bundle, composer, cargo, go, Maven and dotnet are asked for; most take the version from an option too. */
final class LanguageSpecs extends SpecReader {
    private @Nullable String pending;

    private LanguageSpecs(PackageCall call, WordText.Lookup lookup) {
        super(call, lookup);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static SpecReader reader(PackageCall call, WordText.Lookup lookup) {
        return new LanguageSpecs(call, lookup);
    }

    @Override
    String fromOption(String name) {
        return switch (call().manager()) {
            case CARGO -> name.equals("--git") || name.equals("--path") ? "s" : "";
            case MAVEN -> name.equals("-Dartifact") ? "s" : "";
            case GEM -> name.equals("-g") || name.equals("--file") ? "f" : "";
            default -> "";
        };
    }

    @Override
    void operands(List<ShellWord> operands) {
        switch (call().manager()) {
            case MAVEN, GRADLE -> {}
            case COMPOSER -> composer(operands);
            case DOTNET -> super.operands(call().verb().equals("restore") ? List.of() : operands);
            // What follows the program of go run is for that.
            case GO ->
                super.operands(call().verb().equals("run") && !operands.isEmpty() ? operands.subList(0, 1) : operands);
            case CARGO -> super.operands(call().has("--git") ? List.of() : operands);
            default -> super.operands(operands);
        }
    }

    /** A version may be an operand of its own, and create-project has a directory between. */
    private void composer(List<ShellWord> operands) {
        boolean create = call().verb().equals("create-project");
        for (int i = 0; i < operands.size() && (!create || i == 0); i++) {
            int next = create ? 2 : i + 1;
            String following = next < operands.size() ? operands.get(next).raw() : "";
            boolean version = !following.isEmpty() && following.indexOf('/') < 0 && following.indexOf(':') < 0;
            pending = version ? unquoted(operands.get(next)) : null;
            word(operands.get(i));
            i += version ? 1 : 0;
        }
    }

    private static String unquoted(ShellWord word) {
        String literal = word.literal();
        return literal == null ? String.valueOf(WordText.UNKNOWN) : literal;
    }

    @Override
    void spec(String text) {
        PackageManager manager = call().manager();
        PackageSpec.Kind remote = remote(text);
        if (remote != null) {
            String revision = optionText("--rev", "--tag", "--branch", "--ref");
            add(manager == PackageManager.CARGO ? PackageSpec.Kind.VCS : remote, text, revision);
        } else if (isPath(text) || text.endsWith(".gem") || text.endsWith(".go")) {
            add(PackageSpec.Kind.PATH, text, null);
        } else if (manager == PackageManager.MAVEN) {
            int second = first(text, ":", first(text, ":", 0) + 1);
            split(text, second, null);
        } else if (manager == PackageManager.GEM || manager == PackageManager.BUNDLE) {
            split(text, first(text, ":", 0), optionText("-v", "--version"));
        } else if (manager == PackageManager.COMPOSER) {
            split(text, first(text, ":= ", 0), pending);
        } else {
            String option = manager == PackageManager.DOTNET
                    ? optionText("--version", "-v")
                    : manager == PackageManager.CARGO ? optionText("--version", "--vers") : null;
            split(text, first(text, "@", 0), option);
        }
    }

    private void split(String text, int separator, @Nullable String otherwise) {
        boolean own = separator + 1 < text.length();
        add(
                PackageSpec.Kind.REGISTRY,
                text.substring(0, Math.min(separator, text.length())),
                own ? text.substring(separator + 1) : otherwise);
    }
}
