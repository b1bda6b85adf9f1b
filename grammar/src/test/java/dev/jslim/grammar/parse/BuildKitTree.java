package dev.jslim.grammar.parse;

import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes a tree as BuildKit dumps its own, to compare the two. */
final class BuildKitTree {
    private final StringBuilder out = new StringBuilder();

    private BuildKitTree() {}

    static String dump(ParseResult result) {
        BuildKitTree tree = new BuildKitTree();
        for (Instruction instruction : result.dockerfile().instructions()) {
            tree.out.append('(');
            tree.instruction(instruction);
            tree.out.append(")\n");
        }
        return tree.out.toString();
    }

    private void instruction(Instruction instruction) {
        out.append(instruction.keyword().text().toLowerCase(Locale.ROOT));
        if (!instruction.flags().isEmpty()) {
            out.append(" [");
            for (Flag flag : instruction.flags()) {
                out.append(out.charAt(out.length() - 1) == '[' ? "" : " ");
                String value = flag.value() == null
                        ? ""
                        : "=" + Objects.requireNonNull(flag.value().literal());
                quote("--" + flag.name() + value);
            }
            out.append(']');
        }
        switch (instruction) {
            case Instruction.From from -> {
                words(List.of(from.image()), false);
                if (from.as() != null && from.name() != null) {
                    add(from.as().text());
                    add(from.name().raw());
                }
            }
            case Instruction.Run run -> form(run.form());
            case Instruction.Cmd cmd -> form(cmd.form());
            case Instruction.Entrypoint entrypoint -> form(entrypoint.form());
            case Instruction.Shell shell -> form(shell.form());
            case Instruction.Healthcheck check -> {
                add(Objects.requireNonNull(check.type()).text());
                if (check.form() != null) {
                    form(check.form());
                }
            }
            case Instruction.Copy copy -> {
                words(copy.sources(), copy.json());
                words(List.of(copy.destination()), copy.json());
            }
            case Instruction.Add add -> {
                words(add.sources(), add.json());
                words(List.of(add.destination()), add.json());
            }
            case Instruction.Env env -> pairs(env.pairs());
            case Instruction.Label label -> pairs(label.pairs());
            case Instruction.Arg arg -> {
                for (ArgDeclaration declaration : arg.declarations()) {
                    add(declaration.name()
                            + (declaration.value() == null
                                    ? ""
                                    : "=" + declaration.value().raw()));
                }
            }
            case Instruction.User user -> words(List.of(user.user()), false);
            case Instruction.Workdir workdir -> words(List.of(workdir.path()), false);
            case Instruction.StopSignal signal -> words(List.of(signal.signal()), false);
            case Instruction.Expose expose -> words(expose.ports(), false);
            case Instruction.Volume volume -> words(volume.paths(), volume.json());
            case Instruction.Maintainer maintainer -> add(maintainer.name());
            case Instruction.OnBuild onBuild -> {
                out.append(" (");
                instruction(onBuild.trigger());
                out.append(')');
            }
            case Instruction.Unknown unknown -> add(unknown.text());
        }
    }

    private void form(CommandForm form) {
        switch (form) {
            case CommandForm.ExecForm exec -> words(exec.arguments(), true);
            case CommandForm.ShellForm shell -> {
                if (!shell.text().isEmpty()) {
                    add(shell.text());
                }
            }
        }
    }

    private void pairs(List<KeyValue> pairs) {
        for (KeyValue pair : pairs) {
            add(pair.key().raw());
            add(pair.value().raw());
            add(pair.legacy() ? "" : "=");
        }
    }

    private void words(List<Word> words, boolean json) {
        for (Word word : words) {
            add(json ? Objects.requireNonNull(word.literal()) : word.raw());
        }
    }

    private void add(String value) {
        out.append(' ');
        quote(value);
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escape = "\"\\\b\f\n\r\t".indexOf(c);
            if (escape >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(escape));
            } else {
                out.append(c == 0 ? "\\x00" : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
