package dev.jslim.cli;

import dev.jslim.analyzer.EnumWord;
import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.cli.completion.BashCompletion;
import dev.jslim.cli.completion.FishCompletion;
import dev.jslim.cli.completion.Proposals;
import dev.jslim.cli.completion.ZshCompletion;
import dev.jslim.cli.manual.Entry;
import dev.jslim.cli.manual.Manual;
import dev.jslim.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code jslim completion}: the script with which a shell completes command lines of jslim. */
final class CompletionCommand implements Command {
    /** Which shells there are scripts for. */
    private enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "Print the script with which a shell completes command lines of jslim";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .arity("1")
                .type(String.class)
                .completionCandidates(Choice.words(Shell.class))
                .description("bash, zsh or fish.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.of("The script belongs to this version: print it again after an update.")
                .exit(0, "It was printed.")
                .exit(2, "There is no script for that shell.")
                .example("jslim completion bash > ~/.local/share/bash-completion/completions/jslim", "For bash")
                .example("jslim completion zsh > ~/.zfunc/_jslim", "For zsh, if ~/.zfunc is in its fpath")
                .example("jslim completion fish > ~/.config/fish/completions/jslim.fish", "For fish");
    }

    @Override
    public boolean cleansUp() {
        return false;
    }

    @Override
    public ExitCode run(ParseResult arguments, Terminal terminal) {
        Shell shell = Choice.of(Shell.class, "completion", arguments.matchedPositionalValue(0, ""));
        Proposals proposals = proposals();
        terminal.out()
                .print(
                        switch (shell) {
                            case BASH -> BashCompletion.of(proposals);
                            case ZSH -> ZshCompletion.of(proposals);
                            case FISH -> FishCompletion.of(proposals);
                        });
        return ExitCode.CLEAN;
    }

    private static Proposals proposals() {
        List<Entry> rules = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        for (RuleInfo rule : new LintEngine(Rules.all()).ruleInfos()) {
            rules.add(new Entry(rule.slug(), rule.title()));
            String category = EnumWord.of(rule.category());
            names.put("@" + category, "all rules about " + category.replace('-', ' '));
            for (Alias alias : rule.aliases()) { // one alias may name several rules
                names.merge(alias.id(), rule.slug(), (one, other) -> one + ", " + other);
            }
        }
        names.put("all", "all rules, previews too");
        List<Entry> others = new ArrayList<>();
        names.forEach((name, meaning) -> others.add(new Entry(name, meaning)));
        return new Proposals(Version.number(), Pages.program(), rules, others);
    }
}
