package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.PackageAction;
import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.grammar.shell.ShellWord;
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
    static String message(List<ShellWord> tools) {
        List<String> names = new ArrayList<>();
        for (ShellWord tool : tools) {
            names.add(bare(tool));
        }
        return String.join(", ", names) + (tools.size() == 1 ? " is" : " are")
                + " needed to build, not to run: bytes and attack surface in the final image; build in an earlier stage and"
                + " COPY --from it, or remove the packages in the same RUN";
    }

    /** Returns the words of an installation that name build tools. */
    static List<ShellWord> of(PackageCall call) {
        List<ShellWord> tools = new ArrayList<>();
        for (ShellWord operand : call.operands()) {
            String bare = bare(operand);
            if (NAMES.contains(" " + bare + " ") || bare.endsWith("-dev") || bare.endsWith("-devel")) {
                tools.add(operand);
            }
        }
        return tools;
    }

    /** Returns the name of a package without its version or architecture; empty if it is not literal. */
    private static String bare(ShellWord word) {
        String name = word.literal();
        int end = 0;
        while (name != null && end < name.length() && "=<>~:".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name == null ? "" : name.substring(0, end);
    }

    /** What one RUN installs and removes again never reaches a layer; which names exactly is the author's business. */
    static boolean removed(PackageCall install, RunCommands commands) {
        for (PackageCall call : commands.packageCalls()) {
            boolean removes = call.action() == PackageAction.REMOVE;
            boolean after =
                    call.verbWord().span().start() > install.verbWord().span().start();
            if (removes && after && call.manager() == install.manager()) {
                return true;
            }
        }
        return false;
    }
}
