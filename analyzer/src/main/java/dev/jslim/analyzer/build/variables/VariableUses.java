package dev.jslim.analyzer.build.variables;

import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that the builder, and not a shell, replaces.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#environment-replacement">Environment replacement</a>
 */
public final class VariableUses {
    private final List<WordPart.Variable> found = new ArrayList<>();

    private VariableUses() {}

    /** Returns the variables of a word in order, those behind a modifier such as {@code :-} among them. */
    public static List<WordPart.Variable> in(Word word) {
        VariableUses uses = new VariableUses();
        uses.word(word);
        return uses.found;
    }

    /** Returns the variables of an instruction in order; behind ONBUILD they are those of another build, so there are none. */
    public static List<WordPart.Variable> in(Instruction instruction) {
        VariableUses uses = new VariableUses();
        if (instruction instanceof Instruction.Env env) {
            uses.pairs(env.pairs());
        } else if (instruction instanceof Instruction.Label label) {
            uses.pairs(label.pairs());
        } else if (instruction instanceof Instruction.Arg arg) {
            for (ArgDeclaration declaration : arg.declarations()) {
                uses.word(declaration.value());
            }
        } else if (instruction instanceof Instruction.Copy copy) {
            uses.transfer(copy, copy.sources(), copy.destination());
        } else if (instruction instanceof Instruction.Add add) {
            uses.transfer(add, add.sources(), add.destination());
        } else if (instruction instanceof Instruction.Workdir workdir) {
            uses.word(workdir.path());
        } else if (instruction instanceof Instruction.User user) {
            uses.word(user.user());
        } else if (instruction instanceof Instruction.Expose expose) {
            uses.words(expose.ports());
        } else if (instruction instanceof Instruction.Volume volume) {
            uses.words(volume.paths());
        } else if (instruction instanceof Instruction.StopSignal signal) {
            uses.word(signal.signal());
        }
        return uses.found;
    }

    private void pairs(List<KeyValue> pairs) {
        for (KeyValue pair : pairs) {
            word(pair.key());
            word(pair.value());
        }
    }

    private void transfer(Instruction instruction, List<Word> sources, Word destination) {
        for (Flag flag : instruction.flags()) {
            if (flag.name().equals("chown")
                    || flag.name().equals("chmod")
                    || flag.name().equals("checksum")) {
                word(flag.value());
            }
        }
        words(sources);
        word(destination);
    }

    private void words(List<Word> words) {
        for (Word word : words) {
            word(word);
        }
    }

    private void word(@Nullable Word word) {
        if (word == null) {
            return;
        }
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Variable variable) {
                found.add(variable);
                word(variable.argument());
                word(variable.replacement());
            }
        }
    }
}
