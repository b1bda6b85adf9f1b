package dev.jslim.analyzer.build;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stages of a Dockerfile, how they build on each other, and what holds at each instruction. */
public final class BuildGraph {
    private final List<Instruction> preamble;
    private final Scope global;
    private final List<Stage> stages;
    private final boolean[] shipped;
    private final boolean[] reached;

    private BuildGraph(List<Instruction> preamble, Scope global, List<Stage> stages) {
        this.preamble = List.copyOf(preamble);
        this.global = global;
        this.stages = List.copyOf(stages);
        this.shipped = new boolean[stages.size()];
        this.reached = new boolean[stages.size()];
        Stage last = finalStage();
        for (Stage stage = last; stage != null; stage = stage.parent()) {
            shipped[stage.index()] = true;
        }
        if (last != null) {
            reach(last);
        }
    }

    /**
     * Returns the graph of a file. The last stage counts as the final one, as it does without {@code --target}. A fragment
     * without any FROM is one stage with a missing base.
     */
    public static BuildGraph of(Dockerfile file) {
        List<Instruction> instructions = file.instructions();
        int first = 0;
        while (first < instructions.size() && !(instructions.get(first) instanceof Instruction.From)) {
            first++;
        }
        boolean fragment = first == instructions.size();
        List<Instruction> preamble = fragment ? List.of() : instructions.subList(0, first);
        Scope global = globalScope(preamble);
        List<Stage> stages = new ArrayList<>();
        if (fragment && !instructions.isEmpty()) {
            Span span = instructions.getFirst().span().to(instructions.getLast().span());
            stages.add(new Stage(0, null, null, new Base.Missing(), instructions, span));
        }
        int start = first;
        while (start < instructions.size()) {
            int end = start + 1;
            while (end < instructions.size() && !(instructions.get(end) instanceof Instruction.From)) {
                end++;
            }
            stages.add(stage(stages, instructions.subList(start, end), global));
            start = end;
        }
        return new BuildGraph(preamble, global, stages);
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

    /** Returns whether the layers of {@code stage} are part of the final image: it is the final stage or one that this continues. */
    public boolean ships(Stage stage) {
        return shipped[stage.index()];
    }

    /** Returns whether building the final stage needs {@code stage}, as base, by {@code COPY --from} or by a mount. */
    public boolean reaches(Stage stage) {
        return reached[stage.index()];
    }

    /** Returns the stage that a node stands in, or null for the preamble. */
    public @Nullable Stage stageOf(Node node) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (stages.get(i).span().start() <= node.span().start()) {
                return stages.get(i);
            }
        }
        return null;
    }

    /**
     * Returns the stage that {@code reference}, a name or a number, means inside {@code stage}: only earlier ones are seen,
     * the nearest first. Null if it is no stage.
     */
    public @Nullable Stage resolve(String reference, Stage stage) {
        return named(stages.subList(0, stage.index()), reference, true);
    }

    /** Returns the variables that FROM sees. */
    public Scope globalScope() {
        return global;
    }

    /** Returns the variables that {@code instruction} sees; what it sets itself is not among them. */
    public Scope scopeAt(Instruction instruction) {
        Stage stage = stageOf(instruction);
        if (stage == null || instruction instanceof Instruction.From) {
            return global;
        }
        return Scopes.before(stage, instruction.span().start(), global);
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
        Instruction.Shell shell = last(Instruction.Shell.class, stage, offset);
        List<String> words = new ArrayList<>();
        if (shell != null && shell.form() instanceof CommandForm.ExecForm form) {
            for (Word word : form.arguments()) {
                words.add(word.raw().isEmpty() ? "" : String.valueOf(word.literal()));
            }
        }
        return words;
    }

    /** Returns the last instruction of a type above {@code offset} in {@code stage} or the stages it continues, or null. */
    public <I extends Instruction> @Nullable I last(Class<I> type, Stage stage, int offset) {
        for (Stage at = stage; at != null; at = at.parent()) {
            for (int i = at.instructions().size() - 1; i >= 0; i--) {
                Instruction instruction = at.instructions().get(i);
                if (type.isInstance(instruction) && instruction.span().start() < offset) {
                    return type.cast(instruction);
                }
            }
        }
        return null;
    }

    private void reach(Stage stage) {
        if (reached[stage.index()]) {
            return;
        }
        reached[stage.index()] = true;
        Stage parent = stage.parent();
        if (parent != null) {
            reach(parent);
        }
        for (Instruction instruction : stage.instructions()) {
            for (String reference : References.of(instruction)) {
                Stage used = resolve(reference, stage);
                if (used != null) {
                    reach(used);
                }
            }
        }
    }

    private static Stage stage(List<Stage> earlier, List<Instruction> instructions, Scope global) {
        Instruction.From from = (Instruction.From) instructions.getFirst();
        Word name = from.name();
        Resolution text = Expansion.expand(from.image(), global);
        Base base = new Base.External(text, null);
        if (text instanceof Resolution.Resolved(String image)) {
            Stage parent = named(earlier, image, false);
            if (parent != null) {
                base = new Base.EarlierStage(parent);
            } else if (image.equals("scratch")) {
                base = new Base.Scratch();
            } else {
                base = new Base.External(text, ImageReference.parse(image));
            }
        }
        Span span = from.span().to(instructions.getLast().span());
        List<Instruction> body = instructions.subList(1, instructions.size());
        return new Stage(earlier.size(), name == null ? null : name.raw(), from, base, body, span);
    }

    private static @Nullable Stage named(List<Stage> stages, String reference, boolean numbers) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            String name = stages.get(i).name();
            if (name != null && name.equalsIgnoreCase(reference)) {
                return stages.get(i);
            }
        }
        int index = numbers ? number(reference) : -1;
        return index >= 0 && index < stages.size() ? stages.get(index) : null;
    }

    /** Returns the number that a reference of few ASCII digits is, else -1. */
    private static int number(String reference) {
        int number = reference.isEmpty() || reference.length() > 3 ? -1 : 0;
        for (int i = 0; i < reference.length() && number >= 0; i++) {
            int digit = reference.charAt(i) - '0';
            number = digit >= 0 && digit <= 9 ? 10 * number + digit : -1;
        }
        return number;
    }

    private static Scope globalScope(List<Instruction> preamble) {
        Map<String, Resolution> args = new LinkedHashMap<>();
        for (String name : Scope.PLATFORM) {
            args.put(name, new Resolution.Unresolved("the builder sets " + name.toUpperCase(Locale.ROOT)));
        }
        Scope scope = new Scope(Map.of(), args, false);
        for (Instruction instruction : preamble) {
            if (instruction instanceof Instruction.Arg arg) {
                Scopes.declare(arg, args, scope, null);
            }
        }
        return scope;
    }
}
