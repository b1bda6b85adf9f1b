package dev.jslim.rules.runtime;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Set;

/** Says whether an image surely runs as root. */
final class Roots {
    /** Official images that set no user; those that set one are not in the list, and others are not known. */
    private static final Set<String> BASES = Set.of(
            "alpine",
            "amazoncorretto",
            "amazonlinux",
            "bash",
            "buildpack-deps",
            "busybox",
            "centos",
            "debian",
            "eclipse-temurin",
            "fedora",
            "golang",
            "haskell",
            "julia",
            "maven",
            "node",
            "openjdk",
            "oraclelinux",
            "perl",
            "php",
            "pypy",
            "python",
            "ruby",
            "rust",
            "swift",
            "ubuntu");

    private Roots() {}

    /** Returns whether the containers of a stage surely run as root. */
    static boolean runsAsRoot(Stage stage, RuleContext context) {
        Instruction.User user = context.graph().userAt(stage, Integer.MAX_VALUE);
        if (user != null) {
            return isRoot(context.graph().expand(user.user(), user));
        }
        return startsAsRoot(stage.root());
    }

    /** Returns whether USER names root. */
    static boolean isRoot(Resolution user) {
        String name = user.orElse("") + ":";
        return name.startsWith("root:") || name.startsWith("0:");
    }

    /** Returns whether a base image surely leaves root as its user. */
    static boolean startsAsRoot(Base base) {
        if (base instanceof Base.External(var text, ImageReference image)) {
            return image != null
                    && image.registry() == null
                    && (image.repository().indexOf('/') < 0
                            || image.repository().startsWith("library/"))
                    && BASES.contains(image.baseName());
        }
        return base instanceof Base.Scratch;
    }
}
