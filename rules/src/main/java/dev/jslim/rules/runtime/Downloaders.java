package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Set;

/** Says whether an image surely lacks curl or wget, which nearly every health check calls. */
final class Downloaders {
    /** Images of a language whose tags with {@code slim} or {@code alpine} are the bare distribution and the language. */
    private static final Set<String> LANGUAGES = Set.of("node", "python", "ruby");

    private Downloaders() {}

    /** Returns whether the image of a stage has no program of this name, {@code curl} or {@code wget}, whatever the builder fetches. */
    static boolean lacks(Stage stage, String program, RuleContext context) {
        if (!startsWithout(stage.root(), program)) {
            return false;
        }
        for (Stage at = stage; at != null; at = at.parent()) {
            for (Instruction instruction : at.instructions()) {
                if (mayBring(instruction, program, context)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean startsWithout(Base base, String program) {
        if (!(base instanceof Base.External(var text, ImageReference image))) {
            return base instanceof Base.Scratch;
        }
        if (image == null || !image.official()) {
            return false;
        }
        String name = image.baseName();
        String tag = image.tag() == null ? "" : image.tag();
        boolean language = LANGUAGES.contains(name);
        // BusyBox has a wget of its own.
        boolean busybox = name.equals("alpine") || name.equals("busybox") || (language && tag.contains("alpine"));
        boolean debian = name.equals("debian") || name.equals("ubuntu") || (language && tag.contains("slim"));
        return debian || (busybox && program.equals("curl"));
    }

    /** Anything that names the program, installs what cannot be read, runs a script, or copies whole directories of programs may. */
    private static boolean mayBring(Instruction instruction, String program, RuleContext context) {
        if (instruction instanceof Instruction.Run run) {
            String text = context.source().slice(run.span());
            return text.contains(program) || text.contains(".sh") || installsUnknown(run, context);
        }
        String destination = instruction instanceof Instruction.Copy copy
                ? context.graph().expand(copy.destination(), copy).orElse("/")
                : instruction instanceof Instruction.Add add
                        ? context.graph().expand(add.destination(), add).orElse("/")
                        : "none";
        return destination.equals("/")
                || destination.startsWith("/usr")
                || destination.startsWith("/bin")
                || destination.contains(program);
    }

    private static boolean installsUnknown(Instruction.Run run, RuleContext context) {
        for (PackageCall call : context.commandsOf(run).installs()) {
            for (ShellWord word : call.invocation().arguments()) {
                if (word.literal() == null) {
                    return true;
                }
            }
        }
        for (Invocation invocation : context.commandsOf(run).invocations()) {
            if (invocation.xargs() != null) {
                return true;
            }
        }
        return !context.commandsOf(run).unresolved().isEmpty();
    }
}
