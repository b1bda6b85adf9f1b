package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.check.GraphProblems;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows every node of a file to the rules that want it, and collects what they find. Immutable, to be used by many threads. */
public final class LintEngine {
    private final List<Rule<?>> rules;
    private final @Nullable OtherFindings others;
    /** Those of the file before: neighbours are linted alike. */
    private volatile @Nullable ActiveRules active;

    /** Returns an engine with these rules; their order does not matter. */
    public LintEngine(List<? extends Rule<?>> rules) {
        this(rules, null);
    }

    /** Returns an engine with these rules that also asks another program, if it is not null. */
    public LintEngine(List<? extends Rule<?>> rules, @Nullable OtherFindings others) {
        this.rules = List.copyOf(rules);
        this.others = others;
    }

    /** Returns what is known of the engine's rules, syntax problems included. */
    public List<RuleInfo> ruleInfos() {
        List<RuleInfo> infos = new ArrayList<>(rules.size() + 7);
        infos.addAll(SyntaxRule.all());
        infos.addAll(SuppressionRule.all());
        for (Rule<?> rule : rules) {
            infos.add(rule.info());
        }
        return infos;
    }

    /** Returns what is found in a file. */
    public LintResult lint(SourceText source, LintOptions options) {
        return lint(DockerfileParser.parse(source), options);
    }

    /** Returns what is found in a file that is parsed already. */
    public LintResult lint(ParseResult parsed, LintOptions options) {
        Dockerfile file = parsed.dockerfile();
        Walk walk = new Walk(file, options);
        walk.file();
        List<SyntaxProblem> ofGraph = GraphProblems.of(file, walk.graph);
        List<SyntaxProblem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(ofGraph);
        Set<Span> told = ofGraph.isEmpty() ? Set.of() : errors(walk.found);
        walk.report(parsed.problems(), Set.of(), options);
        walk.report(ofGraph, told, options);
        if (others != null) {
            OwnFirst.add(others.of(file, walk.graph), walk.found, options.selection());
        }
        walk.found.sort(LintEngine::compare);
        if (!options.adjustments().isEmpty()) {
            walk.found.replaceAll(options.adjustments()::adjust);
        }
        List<Finding> reported = walk.found;
        List<Finding> suppressed = new ArrayList<>();
        if (options.suppressions()) {
            Suppressions suppressions = Suppressions.of(file, this, options.today());
            List<Finding> all = new ArrayList<>(walk.found);
            if (!suppressions.isEmpty()) {
                all.addAll(SuppressionRule.check(file, suppressions, options, walk.active.slugs(), walk.found));
                all.sort(LintEngine::compare);
            }
            reported = new ArrayList<>(all.size());
            for (Finding finding : all) {
                (suppressions.hides(finding) ? suppressed : reported).add(finding);
            }
        }
        return new LintResult(file, reported, problems, suppressed);
    }

    /** Returns where errors were found. */
    private static Set<Span> errors(List<Finding> found) {
        Set<Span> errors = new HashSet<>();
        for (Finding finding : found) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(finding.span());
            }
        }
        return errors;
    }

    private static int compare(Finding a, Finding b) {
        int order = Integer.compare(a.span().start(), b.span().start());
        order = order != 0 ? order : Integer.compare(a.span().end(), b.span().end());
        order = order != 0 ? order : a.rule().slug().compareTo(b.rule().slug());
        return order != 0 ? order : a.message().compareTo(b.message());
    }

    private ActiveRules active(LintOptions options) {
        ActiveRules known = active;
        if (known == null || !known.areOf(options)) {
            known = ActiveRules.of(rules, options);
            active = known;
        }
        return known;
    }

    private final class Walk {
        private final Dockerfile dockerfile;
        private final BuildGraph graph;
        private final @Nullable BuildContext buildContext;
        private final RuleSettings settings;
        private final long today;
        private final ActiveRules active;
        private final List<Finding> found = new ArrayList<>();
        /** By where the RUN begins. */
        private final Map<Integer, RunCommands> commands = new HashMap<>();

        private final Map<Class<?>, Object> memory = new HashMap<>();

        Walk(Dockerfile dockerfile, LintOptions options) {
            this.dockerfile = dockerfile;
            this.graph = BuildGraph.of(dockerfile);
            this.buildContext = options.buildContext();
            this.settings = options.settings();
            this.today = options.today();
            this.active = active(options);
        }

        void file() {
            show(dockerfile, context(null, null, false));
            for (Instruction instruction : graph.preamble()) {
                instruction(instruction, null, false);
            }
            for (Stage stage : graph.stages()) {
                show(stage, context(null, stage, false));
                if (stage.from() != null) {
                    instruction(stage.from(), stage, false);
                }
                for (Instruction instruction : stage.instructions()) {
                    instruction(instruction, stage, false);
                }
            }
        }

        private void instruction(Instruction instruction, @Nullable Stage stage, boolean onBuild) {
            RuleContext context = context(instruction, stage, onBuild);
            RunCommands commands = instruction instanceof Instruction.Run ? context.commands() : null;
            show(instruction, context);
            if (commands != null) {
                for (Command.Simple command : commands.simple()) {
                    show(command, context);
                }
            }
            if (instruction instanceof Instruction.OnBuild outer) {
                instruction(outer.trigger(), stage, true);
            }
        }

        private RuleContext context(@Nullable Instruction instruction, @Nullable Stage stage, boolean onBuild) {
            return new RuleContext(
                    dockerfile, graph, settings, buildContext, instruction, stage, commands, memory, onBuild, today);
        }

        /**
         * Reports problems.
         *
         * @param told where a rule of its own says more
         */
        void report(List<SyntaxProblem> problems, Set<Span> told, LintOptions options) {
            for (SyntaxProblem problem : problems) {
                RuleInfo rule = SyntaxRule.of(problem);
                if (options.selection().enabled(rule) && !told.contains(problem.span())) {
                    String hint = problem.hint().isEmpty() ? "" : "; " + problem.hint();
                    found.add(new Finding(rule, rule.severity(), problem.span(), problem.message() + hint, List.of()));
                }
            }
        }

        private void show(Node node, RuleContext context) {
            for (Rule<?> rule : active.wanting(node.getClass())) {
                check(rule, node, context);
            }
        }

        private <N extends Node> void check(Rule<N> rule, Node node, RuleContext context) {
            found.addAll(rule.check(rule.node().cast(node), context));
        }
    }
}
