package dev.jslim.analyzer.build;

import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.build.variables.VariableHistory;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Nodes;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stages of a Dockerfile, how they build on each other, and what holds at each instruction. All but the stages is found when it is asked for. */
public final class BuildGraph {
    private final Dockerfile file;
    private final char escape;
    private final List<Instruction> preamble;
    private final StageFacts global;
    private final List<Stage> stages = new ArrayList<>();
    /** By name in lower case, of several the last. */
    private final Map<String, Stage> byName = new HashMap<>();

    /** By name in lower case, of several the first. */
    private final Map<String, Stage> firstByName = new HashMap<>();

    /** By where the WORKDIR begins. */
    private final Map<Integer, Resolution> directories = new HashMap<>();

    private final List<@Nullable StageFacts> facts = new ArrayList<>();
    /** What each stage has said with ONBUILD. */
    private final Map<Stage, List<Instruction>> triggers = new HashMap<>();

    private boolean @Nullable [] shipped;
    private boolean @Nullable [] reached;

    private BuildGraph(Dockerfile file) {
        List<Instruction> instructions = file.instructions();
        int first = nextFrom(instructions, 0);
        boolean fragment = first == instructions.size();
        this.file = file;
        this.escape = file.escape();
        this.preamble = fragment ? List.of() : List.copyOf(instructions.subList(0, first));
        this.global = StageFacts.global(preamble);
        if (fragment && !instructions.isEmpty()) {
            Span span = instructions.getFirst().span().to(instructions.getLast().span());
            stages.add(new Stage(0, null, null, new Base.Missing(), null, instructions, span));
        }
        for (int start = first; start < instructions.size(); ) {
            int end = nextFrom(instructions, start + 1);
            Stage stage = stage(instructions.subList(start, end));
            stages.add(stage);
            if (stage.name() != null) {
                firstByName.putIfAbsent(stage.name().toLowerCase(Locale.ROOT), stage);
                byName.put(stage.name().toLowerCase(Locale.ROOT), stage);
            }
            start = end;
        }
        while (facts.size() < stages.size()) {
            facts.add(null);
        }
    }

    /**
     * Returns the graph of a file. The last stage counts as the final one, as it does without {@code --target}. A fragment
     * without any FROM is one stage with a missing base.
     */
    public static BuildGraph of(Dockerfile file) {
        return new BuildGraph(file);
    }

    /** Returns the instructions before the first FROM; only ARG belongs there. */
    public List<Instruction> preamble() {
        return preamble;
    }

    /** Returns the stages in order. */
    public List<Stage> stages() {
        return stages;
    }

    /** Returns the stage that becomes the image, or null in a file without instructions. */
    public @Nullable Stage finalStage() {
        return stages.isEmpty() ? null : stages.getLast();
    }

    /** Returns the stage that {@code --target} means, the last one of that name in any casing, or null if there is none. */
    public @Nullable Stage target(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the first stage of a name in any casing, or null if there is none. */
    public @Nullable Stage first(String name) {
        return firstByName.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns what a comment above FROM says of a stage: {@code # name what it is for}; empty if none does.
     *
     * @see <a href="https://docs.docker.com/reference/cli/docker/buildx/build/#call">docker build --call=targets</a>
     */
    public String description(Stage stage) {
        String prefix = stage.name() == null ? "\n" : stage.name().toLowerCase(Locale.ROOT) + " ";
        List<Instruction> above =
                stage.index() == 0 ? preamble : stages.get(stage.index() - 1).instructions();
        int start = !above.isEmpty()
                ? above.getLast().span().end()
                : stage.index() == 0 ? 0 : stages.get(stage.index() - 1).span().end();
        String found = "";
        for (Comment comment : file.comments(new Span(start, stage.span().start()))) {
            boolean says = found.isEmpty() && comment.text().startsWith(prefix);
            // A comment without text ends what belongs to the instruction.
            found = comment.text().isEmpty() ? "" : says ? comment.text().substring(prefix.length()) : found;
        }
        return found;
    }

    /** Returns whether the layers of {@code stage} are part of the final image: it is the final stage or one that this continues. */
    public boolean ships(Stage stage) {
        boolean[] known = shipped;
        if (known == null) {
            known = new boolean[stages.size()];
            for (Stage at = finalStage(); at != null; at = at.parent()) {
                known[at.index()] = true;
            }
            shipped = known;
        }
        return known[stage.index()];
    }

    /** Returns whether building the final stage needs {@code stage}, as base, by {@code COPY --from} or by a mount. */
    public boolean reaches(Stage stage) {
        boolean[] known = reached;
        if (known == null) {
            known = reachable(stages.getLast());
            reached = known;
        }
        return known[stage.index()];
    }

    /** Returns the stages that building {@code target} needs, itself among them, in order. */
    public List<Stage> needed(Stage target) {
        boolean[] known = reachable(target);
        List<Stage> needed = new ArrayList<>();
        for (Stage stage : stages) {
            if (known[stage.index()]) {
                needed.add(stage);
            }
        }
        return needed;
    }

    /** Returns what a stage needs, in the order in which it is named. */
    public List<Edge> edges(Stage stage) {
        return new Edges(stages, byName).of(stage, triggers(stage));
    }

    /** Returns the instructions that a stage runs before its own: what the stage that it continues has said with ONBUILD. */
    public List<Instruction> triggers(Stage stage) {
        Stage parent = stage.parent();
        return parent == null ? List.of() : triggers.computeIfAbsent(parent, BuildGraph::triggersFrom);
    }

    private static List<Instruction> triggersFrom(Stage parent) {
        List<Instruction> triggers = new ArrayList<>();
        for (Instruction instruction : parent.instructions()) {
            if (instruction instanceof Instruction.OnBuild onBuild) {
                triggers.add(onBuild.trigger());
            }
        }
        return List.copyOf(triggers);
    }

    /** Returns the stage that a node stands in, or null for the preamble. */
    public @Nullable Stage stageOf(Node node) {
        int behind = Nodes.firstFrom(stages, node.span().start() + 1);
        return behind == 0 ? null : stages.get(behind - 1);
    }

    /** Returns the variables that FROM sees. */
    public Scope globalScope() {
        return global.before(VariableHistory.END);
    }

    /** Returns the variables that {@code instruction} sees; what it sets itself is not among them. */
    public Scope scopeAt(Instruction instruction) {
        if (instruction instanceof Instruction.From) {
            return globalScope();
        }
        Stage stage = stageOf(instruction);
        return (stage == null ? global : facts(stage)).before(instruction.span().start());
    }

    /** Returns whether {@code instruction} stands behind ONBUILD. */
    boolean isTrigger(Instruction instruction) {
        Stage stage = stageOf(instruction);
        return stage != null && !facts(stage).has(instruction.span().start());
    }

    /** Returns the variables that a trigger of {@link #triggers} sees when {@code stage} runs it. */
    public Scope scopeOfTrigger(Stage stage, int index) {
        return facts(stage).beforeTrigger(index);
    }

    /** Returns what the image is like when the builder comes to {@code instruction}; what that changes itself is not among it. */
    public BuildState stateAt(Instruction instruction) {
        Stage stage = stageOf(instruction);
        if (stage == null || instruction instanceof Instruction.From) {
            throw new IllegalArgumentException("only the instructions of a stage have an image to work on");
        }
        return new BuildState(this, stage, instruction.span().start());
    }

    /** Returns what the image is like at the end of {@code stage}. */
    public BuildState stateAfter(Stage stage) {
        return new BuildState(this, stage, VariableHistory.END);
    }

    /** Returns the value of {@code word}, a word of {@code instruction}. */
    public Resolution expand(Word word, Instruction instruction) {
        String literal = word.literal();
        return literal != null ? Resolution.of(literal) : Expansion.expand(word, scopeAt(instruction));
    }

    /** Returns the nearest USER above {@code offset} in {@code stage} or the stages it continues, or null. */
    public Instruction.@Nullable User userAt(Stage stage, int offset) {
        return last(Instruction.User.class, stage, offset);
    }

    /** Returns the nearest WORKDIR above {@code offset} in {@code stage} or the stages it continues, or null. */
    public Instruction.@Nullable Workdir workdirAt(Stage stage, int offset) {
        return last(Instruction.Workdir.class, stage, offset);
    }

    /** Returns the argument list of the shell at {@code offset}; empty where no SHELL says it and the builder's default holds. */
    public List<String> shellAt(Stage stage, int offset) {
        return new BuildState(this, stage, offset).declaredShell();
    }

    /**
     * Returns the last instruction of a type above {@code offset} in {@code stage}, among its triggers, or in the stages it
     * continues, or null.
     */
    public <I extends Instruction> @Nullable I last(Class<I> type, Stage stage, int offset) {
        return facts(stage).last(type, offset);
    }

    /** The directories that {@link BuildState#workdir} has found, by where their WORKDIR begins. */
    Map<Integer, Resolution> directories() {
        return directories;
    }

    /** Returns what sets the command at {@code offset} in {@code stage}, or null. */
    Instruction.@Nullable Cmd cmdAt(Stage stage, int offset) {
        return facts(stage).cmd(offset);
    }

    /**
     * Returns whether a stage builds an image for Windows: its platform says so, or what it builds on, or the escape character,
     * which nobody changes but for the paths of Windows.
     */
    boolean isWindows(Stage stage) {
        Stage root = stage.bottom() == null ? stage : stage.bottom();
        Flag flag = root.from() == null ? null : root.from().flag("platform");
        Word value = flag == null ? null : flag.value();
        Resolution platform = value == null ? Resolution.absent() : Expansion.expand(value, globalScope());
        if (platform instanceof Resolution.Resolved(String text)) {
            return text.toLowerCase(Locale.ROOT).startsWith("windows");
        }
        return escape == '`'
                || (root.base() instanceof Base.External(var text, ImageReference image)
                        && image != null
                        && image.repository().startsWith("windows/"));
    }

    private StageFacts facts(Stage stage) {
        // Not by recursion: a file may continue a stage thousands of times.
        Deque<Stage> missing = new ArrayDeque<>();
        for (Stage at = stage; at != null && facts.get(at.index()) == null; at = at.parent()) {
            missing.push(at);
        }
        StageFacts last = facts.get(stage.index());
        for (Stage at : missing) {
            Stage parent = at.parent();
            StageFacts above = parent == null ? null : facts.get(parent.index());
            last = new StageFacts(at, triggers(at), above, globalScope());
            facts.set(at.index(), last);
        }
        if (last == null) {
            throw new IllegalStateException("a stage without facts");
        }
        return last;
    }

    private boolean[] reachable(Stage target) {
        boolean[] known = new boolean[stages.size()];
        Deque<Stage> open = new ArrayDeque<>();
        known[target.index()] = true;
        open.push(target);
        while (!open.isEmpty()) {
            for (Edge edge : edges(open.pop())) {
                if (edge.target() instanceof Base.EarlierStage(Stage needed) && !known[needed.index()]) {
                    known[needed.index()] = true;
                    open.push(needed);
                }
            }
        }
        return known;
    }

    private Stage stage(List<Instruction> instructions) {
        Instruction.From from = (Instruction.From) instructions.getFirst();
        Word name = from.name();
        Resolution text = Expansion.expand(from.image(), globalScope());
        Base base = new Base.External(text, null);
        Stage bottom = null;
        if (text instanceof Resolution.Resolved(String image)) {
            Stage parent = byName.get(image.toLowerCase(Locale.ROOT));
            if (parent != null) {
                base = new Base.EarlierStage(parent);
                bottom = parent.bottom() == null ? parent : parent.bottom();
            } else if (image.equals("scratch")) {
                base = new Base.Scratch();
            } else {
                base = new Base.External(text, ImageReference.parse(image));
            }
        }
        Span span = from.span().to(instructions.getLast().span());
        List<Instruction> body = instructions.subList(1, instructions.size());
        return new Stage(stages.size(), name == null ? null : name.raw(), from, base, bottom, body, span);
    }

    private static int nextFrom(List<Instruction> instructions, int start) {
        int at = start;
        while (at < instructions.size() && !(instructions.get(at) instanceof Instruction.From)) {
            at++;
        }
        return at;
    }
}
