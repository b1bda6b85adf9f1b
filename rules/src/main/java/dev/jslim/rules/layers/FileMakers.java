package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.CacheUse;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which instruction of a stage made the files that are there, as far as the text tells: copied, downloaded, left by a package manager. */
final class FileMakers {
    private final RuleContext context;
    private final Map<String, Instruction> files = new HashMap<>();
    private final Map<List<String>, Instruction> caches = new HashMap<>();

    /** Whose caches {@link #filled} has, which is asked for once a deletion. */
    private @Nullable Span filler;

    private final Set<List<String>> filled = new HashSet<>();

    FileMakers(RuleContext context) {
        this.context = context;
    }

    /** Remembers what an instruction makes. */
    void add(Instruction instruction) {
        for (LayerPaths.Placed placed : LayerPaths.placed(instruction, context)) {
            files.put(placed.path(), instruction);
        }
        if (instruction instanceof Instruction.Run run) {
            RunCommands commands = context.commandsOf(run);
            downloads(run, commands);
            for (CacheUse use : commands.cacheUses()) {
                if (use.kept()) {
                    caches.put(use.cache().paths(), run);
                }
            }
        }
    }

    /** Returns what made the files that an rm deletes, and forgets them; null if that is not known. */
    @Nullable
    Instruction take(Invocation rm, Instruction.Run run) {
        RunCommands commands = context.commandsOf(run);
        for (ShellWord word : rm.arguments()) {
            String path = word.raw().startsWith("-") ? null : LayerPaths.of(word, rm, commands, context);
            Instruction maker = path == null ? null : files.remove(path);
            if (maker != null) {
                return maker;
            }
        }
        List<String> gone = null;
        for (List<String> paths : caches.keySet()) {
            for (String path : paths) {
                gone = commands.removes(rm, path) ? paths : gone;
            }
        }
        // A RUN that fills and clears a cache only tidies up after itself, whatever lies in a layer below.
        return gone == null || filled(run).contains(gone) ? null : caches.remove(gone);
    }

    private Set<List<String>> filled(Instruction.Run run) {
        if (!run.span().equals(filler)) {
            filler = run.span();
            filled.clear();
            for (CacheUse use : context.commandsOf(run).cacheUses()) {
                filled.add(use.cache().paths());
            }
        }
        return filled;
    }

    private void downloads(Instruction.Run run, RunCommands commands) {
        Leftovers leftovers = new Leftovers(commands);
        boolean moves = commands.runs("cd") || commands.runs("pushd");
        for (Fetched fetched : leftovers.fetched) {
            String file = fetched.file();
            boolean known = !file.isEmpty() && file.indexOf('$') < 0 && (file.startsWith("/") || !moves);
            String path = known ? LayerPaths.absolute(file, run, context) : null;
            if (path != null
                    && leftovers.stays(
                            file, fetched.invocation().command().span().start())) {
                files.put(path, run);
            }
        }
    }
}
