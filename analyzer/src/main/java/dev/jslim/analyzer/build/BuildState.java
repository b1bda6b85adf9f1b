package dev.jslim.analyzer.build;

import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.build.variables.VariableHistory;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the image at one place of a stage, as far as the text says it. Each value is worked out when it is asked for:
 * {@link Resolution.Absent} is what is surely not set, {@link Resolution.Unresolved} what the base image or the caller of the build decides.
 *
 * @see <a href="https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go">the dispatch functions</a>
 */
public final class BuildState {
    private static final String WORKDIR = "working directory";

    private final BuildGraph graph;
    private final Stage stage;
    private final int offset;

    BuildState(BuildGraph graph, Stage stage, int offset) {
        this.graph = graph;
        this.stage = stage;
        this.offset = offset;
    }

    /** Returns the user, and the group if there is one, as USER has it. */
    public Resolution user() {
        Instruction.User user = last(Instruction.User.class);
        return user == null ? ofBase("user") : built(user.user(), user);
    }

    /** Returns the working directory: in a stage for Windows with backslashes and without drive letter, as the builder has it. */
    public Resolution workdir() {
        List<Instruction.Workdir> chain = new ArrayList<>();
        Instruction.Workdir at = last(Instruction.Workdir.class);
        boolean windows = windows();
        Resolution directory = stage.root() instanceof Base.Scratch ? Resolution.of("/") : ofBase(WORKDIR);
        while (at != null) {
            Resolution known = graph.directories().get(at.span().start());
            if (known != null && !graph.isTrigger(at)) {
                directory = known;
                break;
            }
            chain.add(at);
            Resolution path = built(at.path(), at);
            boolean absolute =
                    path instanceof Resolution.Resolved(String text) && WorkingDirectory.isAbsolute(text, windows);
            at = absolute ? null : above(at);
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            Instruction.Workdir next = chain.get(i);
            Resolution path = built(next.path(), next);
            directory = path instanceof Resolution.Resolved(String text)
                    ? WorkingDirectory.join(directory, text, windows)
                    : path;
            if (!graph.isTrigger(next)) {
                graph.directories().put(next.span().start(), directory);
            }
        }
        return directory;
    }

    /** Returns whether the working directory is that of the base image, or below it. */
    public boolean workdirIsOfBase() {
        return workdir() instanceof Resolution.Unresolved(String reason)
                && ofBase(WORKDIR) instanceof Resolution.Unresolved(String base)
                && reason.equals(base);
    }

    /** Returns the words of the shell that runs commands in shell form; those of the platform where no SHELL says it. */
    public List<String> shell() {
        List<String> declared = declaredShell();
        if (!declared.isEmpty()) {
            return declared;
        }
        return windows() ? List.of("cmd", "/S", "/C") : List.of("/bin/sh", "-c");
    }

    /** Returns the words of the nearest SHELL, or none. */
    List<String> declaredShell() {
        Instruction.Shell shell = last(Instruction.Shell.class);
        List<String> words = new ArrayList<>();
        if (shell != null && shell.form() instanceof CommandForm.ExecForm form) {
            for (Word word : form.arguments()) {
                words.add(word.raw().isEmpty() ? "" : String.valueOf(word.literal()));
            }
        }
        return words;
    }

    /** Returns what sets the entrypoint, or null if nothing in the text does. */
    public Instruction.@Nullable Entrypoint entrypoint() {
        return last(Instruction.Entrypoint.class);
    }

    /**
     * Returns what sets the command, or null if nothing in the text does, or a later ENTRYPOINT has taken it away: that forgets a
     * command which does not come from its own stage.
     */
    public Instruction.@Nullable Cmd cmd() {
        return graph.cmdAt(stage, offset);
    }

    /** Returns the signal that stops the container. */
    public Resolution stopSignal() {
        Instruction.StopSignal signal = last(Instruction.StopSignal.class);
        return signal == null ? ofBase("stop signal") : built(signal.signal(), signal);
    }

    /** Returns what sets the health check, or null if nothing in the text does. */
    public Instruction.@Nullable Healthcheck healthcheck() {
        return last(Instruction.Healthcheck.class);
    }

    /** Returns the ports that the text exposes, such as {@code 80/tcp}, without those that it does not tell or tells wrong. */
    public Set<String> ports() {
        Set<String> ports = new TreeSet<>();
        for (Instruction.Expose expose : all(Instruction.Expose.class)) {
            for (Word word : expose.ports()) {
                for (String text : Expansion.asBuilt(word, scope(expose)).words()) {
                    Ports parsed = Ports.parse(text);
                    ports.addAll(parsed.problem() == null ? parsed.exposed() : List.of());
                }
            }
        }
        return ports;
    }

    /** Returns the volumes that the text declares, without those that it does not tell. */
    public Set<String> volumes() {
        Set<String> volumes = new TreeSet<>();
        for (Instruction.Volume volume : all(Instruction.Volume.class)) {
            for (Word path : volume.paths()) {
                if (built(path, volume) instanceof Resolution.Resolved(String text)) {
                    volumes.add(text);
                }
            }
        }
        return volumes;
    }

    /** Returns the labels that the text sets, by name. */
    public Map<String, Resolution> labels() {
        Map<String, Resolution> labels = new LinkedHashMap<>();
        for (Instruction.Label label : all(Instruction.Label.class)) {
            for (KeyValue pair : label.pairs()) {
                if (built(pair.key(), label) instanceof Resolution.Resolved(String name)) {
                    labels.put(name, built(pair.value(), label));
                }
            }
        }
        return labels;
    }

    /** Returns whether the image is one for Windows, which decides how paths and the default shell look. */
    public boolean windows() {
        return graph.isWindows(stage);
    }

    private Resolution ofBase(String what) {
        return stage.root() instanceof Base.Scratch
                ? Resolution.absent()
                : new Resolution.Unresolved("the base image sets the " + what);
    }

    private <I extends Instruction> @Nullable I last(Class<I> type) {
        return graph.last(type, stage, offset);
    }

    /** Returns the value that a word has where this image is built: one behind ONBUILD sees the variables of the stage that runs it. */
    private Resolution built(Word word, Instruction instruction) {
        return Expansion.built(word, scope(instruction));
    }

    private Scope scope(Instruction instruction) {
        Trigger trigger = trigger(instruction);
        return trigger == null ? graph.scopeAt(instruction) : graph.scopeOfTrigger(trigger.stage(), trigger.index());
    }

    /** Which of the triggers of a stage something is. */
    private record Trigger(Stage stage, int index) {}

    private @Nullable Trigger trigger(Instruction instruction) {
        if (!graph.isTrigger(instruction)) {
            return null;
        }
        for (Stage at = stage; at != null; at = at.parent()) {
            List<Instruction> triggers = graph.triggers(at);
            for (int i = 0; i < triggers.size(); i++) {
                if (triggers.get(i).span().equals(instruction.span())) {
                    return new Trigger(at, i);
                }
            }
        }
        return null;
    }

    private Instruction.@Nullable Workdir above(Instruction.Workdir workdir) {
        Trigger trigger = trigger(workdir);
        if (trigger != null) {
            List<Instruction> triggers = graph.triggers(trigger.stage());
            for (int i = trigger.index() - 1; i >= 0; i--) {
                if (triggers.get(i) instanceof Instruction.Workdir earlier) {
                    return earlier;
                }
            }
            Stage below = trigger.stage().parent();
            return below == null ? null : graph.last(Instruction.Workdir.class, below, VariableHistory.END);
        }
        Stage own = graph.stageOf(workdir);
        return own == null
                ? null
                : graph.last(Instruction.Workdir.class, own, workdir.span().start());
    }

    /** Returns the instructions of a type in the order in which the builder runs them. */
    private <I extends Instruction> List<I> all(Class<I> type) {
        List<Stage> chain = new ArrayList<>();
        for (Stage at = stage; at != null; at = at.parent()) {
            chain.add(at);
        }
        List<I> found = new ArrayList<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            add(graph.triggers(chain.get(i)), type, VariableHistory.END, found);
            add(chain.get(i).instructions(), type, i == 0 ? offset : VariableHistory.END, found);
        }
        return found;
    }

    private static <I extends Instruction> void add(
            List<Instruction> instructions, Class<I> type, int before, List<I> found) {
        for (Instruction instruction : instructions) {
            if (type.isInstance(instruction) && instruction.span().start() < before) {
                found.add(type.cast(instruction));
            }
        }
    }
}
