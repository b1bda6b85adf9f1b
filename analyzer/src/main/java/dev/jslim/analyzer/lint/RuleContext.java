package dev.jslim.analyzer.lint;

import dev.jslim.analyzer.bases.BaseImage;
import dev.jslim.analyzer.bases.BaseImages;
import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a node stands, and what a rule may know about the file around it. */
public final class RuleContext {
    private final Dockerfile dockerfile;
    private final BuildGraph graph;
    private final RuleSettings settings;
    private final @Nullable BuildContext buildContext;
    private final @Nullable Instruction instruction;
    private final @Nullable Stage stage;
    private final Map<Integer, RunCommands> commands;
    private final Map<Class<?>, Object> memory;
    private final boolean onBuild;
    private final long today;

    RuleContext(
            Dockerfile dockerfile,
            BuildGraph graph,
            RuleSettings settings,
            @Nullable BuildContext buildContext,
            @Nullable Instruction instruction,
            @Nullable Stage stage,
            Map<Integer, RunCommands> commands,
            Map<Class<?>, Object> memory,
            boolean onBuild,
            long today) {
        this.dockerfile = dockerfile;
        this.graph = graph;
        this.settings = settings;
        this.buildContext = buildContext;
        this.instruction = instruction;
        this.stage = stage;
        this.commands = commands;
        this.memory = memory;
        this.onBuild = onBuild;
        this.today = today;
    }

    /** Returns the text of the file. */
    public SourceText source() {
        return dockerfile.source();
    }

    /** Returns the file. */
    public Dockerfile dockerfile() {
        return dockerfile;
    }

    /** Returns the stages of the file. */
    public BuildGraph graph() {
        return graph;
    }

    /** Returns what the project says of itself. */
    public RuleSettings settings() {
        return settings;
    }

    /** Returns the day of the run, counted from 1970-01-01. */
    public long today() {
        return today;
    }

    /** Returns the directory sent to the builder, or null if it is not known. */
    public @Nullable BuildContext buildContext() {
        return buildContext;
    }

    /** Returns the instruction that the node is or stands in; behind ONBUILD, the trigger. Null for a file or a stage. */
    public @Nullable Instruction instruction() {
        return instruction;
    }

    /** Returns the stage that the node is or stands in; null above the first FROM and for a file. */
    public @Nullable Stage stage() {
        return stage;
    }

    /** Returns what the RUN around a command does. */
    public RunCommands commands() {
        if (instruction instanceof Instruction.Run run) {
            return commandsOf(run);
        }
        throw new IllegalStateException("only a rule on the commands of RUN may ask for them");
    }

    /** Returns what is known of the image at the bottom of a stage without asking a registry, or null if nothing is. */
    public @Nullable BaseImage base(Stage at) {
        ImageReference image = at.root() instanceof Base.External external ? external.reference() : null;
        return image == null ? null : BaseImages.find(image);
    }

    /** Returns what a RUN of the file does. */
    public RunCommands commandsOf(Instruction.Run run) {
        RunCommands known = commands.get(run.span().start());
        if (known == null) {
            known = RunCommands.of(run, source(), graph);
            commands.put(run.span().start(), known);
        }
        return known;
    }

    /** Returns what a rule has remembered of this file, or null: what it asks at every instruction is worked out once. */
    public <T> @Nullable T remembered(Class<T> type) {
        return type.cast(memory.get(type));
    }

    /** Keeps something for the rules until the file is done, one thing of each class. */
    public void remember(Object fact) {
        memory.put(fact.getClass(), fact);
    }

    /** Returns whether the instruction is a trigger behind ONBUILD, which runs in another build. */
    public boolean onBuild() {
        return onBuild;
    }

    /** Returns whether the layers of the node's stage are part of the final image; a trigger always counts as such. */
    public boolean ships() {
        return onBuild || stage == null || graph.ships(stage);
    }

    /** Returns the value of a word of the current instruction. */
    public Resolution expand(Word word) {
        String literal = word.literal();
        if (literal != null) {
            return Resolution.of(literal);
        }
        return instruction == null
                ? new Resolution.Unresolved("no instruction around it")
                : graph.expand(word, instruction);
    }

    /** Returns whether comment lines stand inside {@code node}; an edit that deletes it would lose them. */
    public boolean hasComments(Node node) {
        return !dockerfile.comments(node.span()).isEmpty();
    }

    /** Returns an edit that deletes an instruction with its line break; comments above it stay. */
    public TextEdit removal(Instruction removed) {
        String text = source().text();
        int end = removed.span().end();
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return TextEdit.delete(new Span(removed.span().start(), Math.min(end + 1, text.length())));
    }
}
