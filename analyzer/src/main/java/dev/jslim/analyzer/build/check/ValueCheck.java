package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.Ports;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Expanded;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builder refuses of the values in an instruction, once their variables are replaced. */
final class ValueCheck {
    private final BuildGraph graph;
    private final Words words;
    private final TransferCheck transfers;

    ValueCheck(BuildGraph graph, Words words) {
        this.graph = graph;
        this.words = words;
        this.transfers = new TransferCheck(words);
    }

    void check(Instruction instruction, @Nullable Stage stage) {
        if (instruction instanceof Instruction.Run || instruction instanceof Instruction.OnBuild) {
            return;
        }
        if (instruction instanceof Instruction.Env env) {
            pairs(env.pairs());
        } else if (instruction instanceof Instruction.Label label) {
            pairs(label.pairs());
        } else if (instruction instanceof Instruction.Arg arg) {
            for (ArgDeclaration declaration : arg.declarations()) {
                if (declaration.value() != null) {
                    words.check(declaration.value());
                }
            }
        } else if (instruction instanceof Instruction.Copy copy) {
            transfers.check(copy, copy.sources(), copy.destination(), false);
            path(copy.destination(), stage);
        } else if (instruction instanceof Instruction.Add add) {
            transfers.check(add, add.sources(), add.destination(), true);
            path(add.destination(), stage);
        } else if (instruction instanceof Instruction.Workdir workdir) {
            words.check(workdir.path());
            path(workdir.path(), stage);
        } else if (instruction instanceof Instruction.User user) {
            words.check(user.user());
        } else if (instruction instanceof Instruction.Expose expose) {
            ports(expose.ports());
        } else if (instruction instanceof Instruction.StopSignal signal) {
            signal(signal.signal());
        } else if (instruction instanceof Instruction.Volume volume) {
            volumes(volume.paths());
        }
    }

    private void pairs(List<KeyValue> pairs) {
        for (KeyValue pair : pairs) {
            words.check(pair.key());
            words.check(pair.value());
        }
    }

    private void ports(List<Word> ports) {
        for (Word word : ports) {
            Expanded expanded = words.expanded(word);
            for (String text : expanded.words()) {
                String problem = Ports.parse(text).problem();
                if (problem != null) {
                    words.refuse(
                            word.span(),
                            "'" + FromCheck.shown(text) + "' " + problem,
                            "write a port from 0 to 65535, a range of them, or either with /udp");
                    break;
                }
            }
        }
    }

    private void signal(Word word) {
        if (words.value(word) instanceof Resolution.Resolved(String text) && !Signals.isValid(text)) {
            words.refuse(
                    word.span(),
                    "there is no signal '" + FromCheck.shown(text) + "'",
                    "write a name such as SIGTERM, or the number");
        }
    }

    private void volumes(List<Word> paths) {
        for (Word path : paths) {
            if (words.value(path) instanceof Resolution.Resolved(String text)
                    && text.isEmpty()
                    && !path.raw().isBlank()) {
                words.refuse(path.span(), "the path of the volume is empty", "name a path, or set the variable");
            }
        }
    }

    /** Windows has paths that the builder does not take. */
    private void path(Word word, @Nullable Stage stage) {
        String raw = word.raw();
        boolean suspicious = raw.indexOf(':') >= 0 || raw.startsWith("\\") || raw.startsWith("/");
        if (stage == null || !suspicious || !graph.stateAfter(stage).windows()) {
            return;
        }
        if (words.value(word) instanceof Resolution.Resolved(String text)) {
            Span span = word.span();
            String slashed = text.replace('\\', '/');
            int colon = text.indexOf(':');
            if (slashed.startsWith("//")) {
                words.refuse(span, "the builder takes no network path", "name a path on drive C");
            } else if (text.length() == 2 && colon == 1) {
                words.refuse(span, "the drive alone is no path", "write " + text + "\\");
            } else if (colon >= 0 && !text.substring(0, colon).equalsIgnoreCase("c")) {
                words.refuse(span, "the builder knows only drive C", "name a path on drive C");
            }
        }
    }
}
