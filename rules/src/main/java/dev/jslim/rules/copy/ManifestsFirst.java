package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.context.BuildContext;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves a COPY of everything behind the installation of the dependencies, and copies what that needs in its place. */
final class ManifestsFirst {
    private ManifestsFirst() {}

    /** Returns the fix, or null where something else may need the sources before, or paths cannot be followed. */
    static @Nullable Fix fix(
            Instruction copied, Instruction.Run run, Manifests manifests, Stage stage, RuleContext context) {
        if (!(copied instanceof Instruction.Copy copy)
                || copy.json()
                || copy.sources().size() != 1
                || !run.heredocs().isEmpty()) {
            return null;
        }
        String prefix = prefix(copy, stage, context);
        if (prefix == null || !quietBetween(stage, copy, run) || !onlyInstalls(run, manifests, context)) {
            return null;
        }
        String directory = directory(manifests.files());
        if (directory == null || !known(manifests.files(), context.buildContext())) {
            return null;
        }
        StringBuilder first = new StringBuilder(copy.keyword().text());
        for (Flag flag : copy.flags()) {
            first.append(' ').append(context.source().slice(flag.span()));
        }
        for (String file : manifests.files()) {
            first.append(' ').append(file.startsWith("./") ? file.substring(2) : file);
        }
        first.append(' ').append(prefix).append(directory);
        String moved = context.source().lineBreak() + context.source().slice(copy.span());
        return Fix.of(
                "copy " + manifests.shown() + " first",
                Applicability.UNSAFE,
                TextEdit.replace(copy.span(), first.toString()),
                TextEdit.insert(run.span().end(), moved));
    }

    /** Returns where the context's root ends up, as a path with a slash at its end, if that is the working directory. */
    private static @Nullable String prefix(Instruction.Copy copy, Stage stage, RuleContext context) {
        String destination = copy.destination().literal();
        if (destination == null) {
            return null;
        }
        if (destination.equals(".") || destination.equals("./")) {
            return "./";
        }
        Instruction.Workdir workdir =
                context.graph().workdirAt(stage, copy.span().start());
        String bare = destination.endsWith("/") ? destination.substring(0, destination.length() - 1) : destination;
        boolean same = workdir != null
                && context.graph().expand(workdir.path(), workdir) instanceof Resolution.Resolved(String path)
                && (path.equals(bare) || path.equals(bare + "/"));
        return same ? bare + "/" : null;
    }

    /** Whether nothing between the two instructions sees the file system. */
    private static boolean quietBetween(Stage stage, Instruction copy, Instruction run) {
        for (Instruction instruction : stage.instructions()) {
            int start = instruction.span().start();
            boolean between = start > copy.span().start() && start < run.span().start();
            boolean quiet = instruction instanceof Instruction.Env
                    || instruction instanceof Instruction.Arg
                    || instruction instanceof Instruction.Label
                    || instruction instanceof Instruction.Expose
                    || instruction instanceof Instruction.Cmd
                    || instruction instanceof Instruction.Entrypoint;
            if (between && !quiet) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyInstalls(Instruction.Run run, Manifests manifests, RuleContext context) {
        RunCommands commands = context.commandsOf(run);
        boolean found = false;
        for (Invocation invocation : commands.invocations()) {
            PackageCall call = PackageCall.of(invocation);
            boolean harmless =
                    invocation.program().equals("rm") || invocation.program().equals("set");
            if (call == null && !harmless) {
                return false;
            }
            Manifests own = call == null ? null : Manifests.of(call);
            boolean fits = own != null ? own.same(manifests) : call == null || namesOnly(call);
            if (!fits) {
                return false;
            }
            found |= own != null;
        }
        return commands.invocations().size() == commands.simple().size() && found;
    }

    private static boolean namesOnly(PackageCall call) {
        boolean local = call.has("-e", "--editable", "-r", "--requirement");
        for (String name : call.packages()) {
            local |= name.contains("/") || name.startsWith(".");
        }
        boolean index = call.verb().equals("update") || call.verb().equals("clean");
        return !local && (index || (call.installs() && !call.operands().isEmpty()));
    }

    /** Returns the one directory of all files with a slash at its end, empty for the context itself; null if they differ. */
    private static @Nullable String directory(List<String> files) {
        String common = null;
        for (String file : files) {
            String path = file.startsWith("./") ? file.substring(2) : file;
            String directory = path.substring(0, path.lastIndexOf('/') + 1);
            if (path.startsWith("/") || path.contains("..") || (common != null && !common.equals(directory))) {
                return null;
            }
            common = directory;
        }
        return common;
    }

    /** Whether the files are there and, as far as can be seen, name no further files. */
    private static boolean known(List<String> files, @Nullable BuildContext directory) {
        if (directory == null) {
            return true;
        }
        for (String file : files) {
            String text = file.indexOf('*') >= 0 ? "" : directory.text(file);
            if (text == null || directory.ignore().ignores(file)) {
                return false;
            }
            if (file.endsWith(".txt") && namesFiles(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean namesFiles(String requirements) {
        for (String each : requirements.split("\n", -1)) {
            String line = each.strip();
            boolean option = line.startsWith("-r") || line.startsWith("-c") || line.startsWith("-e");
            if (option || line.startsWith("--requirement") || line.startsWith(".") || line.contains("file:")) {
                return true;
            }
        }
        return false;
    }
}
