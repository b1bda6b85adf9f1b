package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an image that begins empty can have a file. Where the text does not tell, it can. */
final class Brought {
    private final String path;
    private final String name;
    private final RuleContext context;
    private @Nullable String elsewhere;

    /**
     * Prepares the question.
     *
     * @param path absolute, in the image, without superfluous dots and slashes
     */
    Brought(String path, RuleContext context) {
        this.path = path;
        this.name = path.substring(path.lastIndexOf('/'));
        this.context = context;
    }

    /** Returns whether some instruction of a stage, or of those that it continues, may make the file. */
    boolean perhaps(Stage stage) {
        for (Stage at = stage; at != null; at = at.parent()) {
            if (!context.graph().triggers(at).isEmpty()) {
                return true;
            }
            for (Instruction instruction : at.instructions()) {
                boolean unseen = instruction instanceof Instruction.Run || instruction instanceof Instruction.Unknown;
                boolean copied = instruction instanceof Instruction.Copy copy
                        ? perhaps(copy, copy.destination())
                        : instruction instanceof Instruction.Add add && perhaps(add, add.destination());
                if (unseen || copied) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns where a file of that name is put instead, or null. */
    @Nullable
    String elsewhere() {
        return elsewhere;
    }

    private boolean perhaps(Instruction instruction, Word written) {
        String destination = CopiedFrom.absolute(written, instruction, context);
        if (destination == null || destination.contains("/.") || destination.contains("//")) {
            return true;
        }
        boolean slash = destination.endsWith("/");
        String folder = slash ? destination : destination + "/";
        if (path.equals(destination)) {
            return true;
        }
        if (!path.startsWith(folder)) {
            remember(instruction, destination, slash);
            return false;
        }
        if (!(instruction instanceof Instruction.Copy copy)
                || copy.flag("from") != null
                || copy.flag("parents") != null
                || !copy.heredocs().isEmpty()) {
            return true;
        }
        for (Word source : copy.sources()) {
            if (!(context.graph().expand(source, copy) instanceof Resolution.Resolved(String from))
                    || perhaps(from, path.substring(folder.length()))) {
                return true;
            }
        }
        remember(instruction, destination, slash || copy.sources().size() > 1);
        return false;
    }

    /** Returns whether a source may have the file: is it, or is a directory with it, or with a link on the way to it. */
    private boolean perhaps(String from, String rest) {
        BuildContext build = context.buildContext();
        String source = from.startsWith("./") ? from.substring(2) : from.startsWith("/") ? from.substring(1) : from;
        source = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
        if (build == null || !build.sent().complete() || source.contains("..") || source.contains("/.")) {
            return true;
        }
        boolean whole = source.isEmpty() || source.equals(".");
        boolean known = whole;
        for (BuildContext.Entry entry : build.sent().entries()) {
            String own = whole ? "/" + entry.path() : entry.path();
            String prefix = whole ? "/" : source + "/";
            if (!whole && own.equals(source)) {
                // A link to a directory looks like an empty file.
                boolean other = !rest.equals(source.substring(source.lastIndexOf('/') + 1));
                known = entry.directory() || (entry.size() > 0 && other);
            } else if (own.startsWith(prefix)) {
                String inside = own.substring(prefix.length());
                if (inside.equals(rest) || (!entry.directory() && rest.startsWith(inside + "/"))) {
                    return true;
                }
            }
        }
        return !known;
    }

    private void remember(Instruction instruction, String destination, boolean folder) {
        if (!folder && destination.endsWith(name)) {
            elsewhere = destination;
        }
        for (Word source : instruction instanceof Instruction.Copy copy ? copy.sources() : List.<Word>of()) {
            String from = source.literal();
            if (folder && from != null && ("/" + from).endsWith(name)) {
                elsewhere = destination + (destination.endsWith("/") ? "" : "/") + name.substring(1);
            }
        }
    }
}
