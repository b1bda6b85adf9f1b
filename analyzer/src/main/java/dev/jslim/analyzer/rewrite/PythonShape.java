package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.rewrite.StaticRewrite.Result;
import dev.jslim.analyzer.rewrite.StaticRewrite.Result.None;
import dev.jslim.analyzer.rewrite.StaticRewrite.Result.Rewritten;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One stage from {@code python}, requirements installed by pip: they are installed into a directory of the builder, from where
 * the smaller image of the family gets them; packages that only serve building are left behind.
 */
final class PythonShape implements StaticRewrite.Shape {
    private static final Set<String> BUILD_ONLY = Set.of(
            "build-essential",
            "gcc",
            "g++",
            "cpp",
            "make",
            "cmake",
            "ninja-build",
            "autoconf",
            "automake",
            "libtool",
            "pkg-config",
            "pkgconf",
            "git",
            "python3-pip",
            "python3-venv",
            "cargo",
            "rustc",
            "gfortran");

    @Override
    public Result rewrite(Dockerfile file, BuildGraph graph, Predicate<String> imageExists) {
        if (graph.stages().size() != 1) {
            return new None("it has several stages already");
        }
        Stage stage = graph.stages().getFirst();
        ImageReference image = stage.base() instanceof Base.External(var text, var reference) ? reference : null;
        if (stage.from() == null || image == null || !image.baseName().equals("python")) {
            return new None("its base is not a python image");
        }
        String sibling =
                SiblingNames.of(image).stream().filter(imageExists).findFirst().orElse(null);
        if (sibling == null) {
            return new None("there is no smaller image beside " + image);
        }
        List<PackageCall> pips = new ArrayList<>();
        Instruction last = null;
        for (Instruction instruction : stage.instructions()) {
            List<PackageCall> here = pipInstalls(instruction);
            pips.addAll(here);
            last = here.isEmpty() ? last : instruction;
        }
        return last == null
                ? new None("no pip install is in it")
                : new Rewritten(
                        print(file, stage, pips, last, sibling),
                        "multi-stage build to " + sibling + " with the installed requirements copied");
    }

    private static String print(
            Dockerfile file, Stage stage, List<PackageCall> pips, Instruction last, String sibling) {
        List<TextEdit> edits = new ArrayList<>();
        if (stage.from() != null && stage.name() == null) {
            edits.add(TextEdit.insert(stage.from().image().span().end(), " AS build"));
        }
        for (PackageCall pip : pips) {
            // What the builder's image has already must come along too.
            edits.add(TextEdit.insert(pip.verbWord().span().end(), " --root=/install --ignore-installed"));
        }
        String builder = edited(file.source().text(), edits, last.span().end());
        StringBuilder text =
                new StringBuilder(builder).append("\n\nFROM ").append(sibling).append('\n');
        Set<String> packages = runtimePackages(stage);
        if (!packages.isEmpty()) {
            text.append("RUN apt-get update && apt-get install -y --no-install-recommends ")
                    .append(String.join(" ", packages))
                    .append(" && rm -rf /var/lib/apt/lists/*\n");
        }
        text.append("COPY --from=")
                .append(stage.name() == null ? "build" : stage.name())
                .append(" /install/ /\n");
        for (Instruction instruction : stage.instructions()) {
            if (!(instruction instanceof Instruction.Run run
                    && RunCommands.of(run).packageCalls().size() > 0)) {
                text.append(file.source().slice(instruction.span())).append('\n');
            }
        }
        return text.toString();
    }

    /** Returns the start of a text with edits applied that lie in it. */
    private static String edited(String text, List<TextEdit> edits, int end) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (TextEdit edit : edits) {
            result.append(text, at, edit.span().start()).append(edit.text());
            at = edit.span().end();
        }
        return result.append(text, at, end).toString();
    }

    private static List<PackageCall> pipInstalls(Instruction instruction) {
        List<PackageCall> calls = new ArrayList<>();
        if (instruction instanceof Instruction.Run run) {
            for (PackageCall call : RunCommands.of(run).packageCalls()) {
                if (call.manager() == PackageManager.PIP && call.installs() && !call.has("-U", "--upgrade")) {
                    calls.add(call);
                }
            }
        }
        return calls;
    }

    private static Set<String> runtimePackages(Stage stage) {
        Set<String> packages = new TreeSet<>();
        for (Instruction instruction : stage.instructions()) {
            if (instruction instanceof Instruction.Run run) {
                for (PackageCall call : RunCommands.of(run).packageCalls()) {
                    if (call.manager() == PackageManager.APT_GET && call.installs()) {
                        call.packages().stream()
                                .filter(PythonShape::servesRunning)
                                .forEach(packages::add);
                    }
                }
            }
        }
        return packages;
    }

    private static boolean servesRunning(@Nullable String name) {
        return name != null && !name.endsWith("-dev") && !BUILD_ONLY.contains(name);
    }
}
