package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.command.RunCommands;
import java.util.ArrayList;
import java.util.List;

/** Knows packages that build something, and whether a RUN takes them away again. */
final class BuildTools {
    /** Besides these, everything whose name ends in {@code -dev} or {@code -devel}. */
    private static final String NAMES =
            " build-essential build-base gcc g++ clang llvm make cmake autoconf automake libtool ninja-build "
                    + "meson bison flex cargo rustc gcc-c++ alpine-sdk musl-dev maven gradle golang golang-go "
                    + "default-jdk default-jdk-headless node-gyp pkg-config @development-tools linux-headers ";

    private BuildTools() {}

    /** Returns what is wrong with these. */
    static String message(List<PackageSpec> tools) {
        List<String> names = new ArrayList<>();
        for (PackageSpec tool : tools) {
            names.add(tool.name().orElse(""));
        }
        return String.join(", ", names) + (tools.size() == 1 ? " is" : " are")
                + " needed to build, not to run: bytes and attack surface in the final image; build in an earlier stage and"
                + " COPY --from it, or remove the packages in the same RUN";
    }

    /** Returns what an installation names that is a build tool. */
    static List<PackageSpec> of(PackageCall call, RunCommands commands) {
        List<PackageSpec> tools = new ArrayList<>();
        for (PackageSpec spec : commands.specs(call)) {
            String name = spec.name().orElse("");
            boolean packaged = spec.kind() == PackageSpec.Kind.REGISTRY || spec.kind() == PackageSpec.Kind.GROUP;
            if (packaged && (NAMES.contains(" " + name + " ") || name.endsWith("-dev") || name.endsWith("-devel"))) {
                tools.add(spec);
            }
        }
        return tools;
    }

    /** What one RUN installs and removes again never reaches a layer; which names exactly is the author's business. */
    static boolean removed(PackageCall install, RunCommands commands) {
        for (PackageCall call : commands.uninstalls()) {
            boolean after =
                    call.verbWord().span().start() > install.verbWord().span().start();
            if (after && call.manager() == install.manager()) {
                return true;
            }
        }
        return false;
    }
}
