package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compilers and headers that are installed into a layer of the final image and stay there. */
public final class BuildToolInFinal extends NodeRule<Instruction.Run> {
    private static final Set<String> TOOLS = Set.of(
            "build-essential",
            "build-base",
            "gcc",
            "g++",
            "clang",
            "llvm",
            "make",
            "cmake",
            "autoconf",
            "automake",
            "libtool",
            "ninja-build",
            "meson",
            "bison",
            "flex",
            "cargo",
            "rustc",
            "gcc-c++",
            "alpine-sdk",
            "musl-dev",
            "maven",
            "gradle",
            "golang",
            "golang-go",
            "default-jdk",
            "default-jdk-headless",
            "node-gyp",
            "pkg-config",
            "@development-tools",
            "@Development Tools",
            "linux-headers");

    public BuildToolInFinal() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                        "build-tool-in-final",
                        "Build tools stay in the final image",
                        RuleInfo.Category.LAYERS_AND_SIZE,
                        Severity.WARNING));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        if (!context.ships()) {
            return List.of();
        }
        RunCommands commands = context.commands();
        List<Finding> findings = new ArrayList<>();
        for (PackageCall call : commands.packageCalls()) {
            if (call.installs() && isSystem(call.manager()) && !removed(call, commands)) {
                List<ShellWord> tools = tools(call);
                if (!tools.isEmpty()) {
                    findings.add(finding(tools.getFirst().span(), message(tools)));
                }
            }
        }
        return findings;
    }

    private static String message(List<ShellWord> tools) {
        List<String> names = new ArrayList<>();
        tools.forEach(tool -> names.add(bare(tool)));
        return String.join(", ", names) + (tools.size() == 1 ? " is" : " are")
                + " needed to build, not to run: bytes and attack surface in the final image; build in an earlier stage and"
                + " COPY --from it, or remove the packages in the same RUN";
    }

    private static boolean isSystem(PackageManager manager) {
        return switch (manager) {
            case APT_GET, APK, YUM, ZYPPER -> true;
            case PIP, NPM, YARN, PNPM, GEM, GO, CARGO, COMPOSER, BUNDLE -> false;
        };
    }

    private static List<ShellWord> tools(PackageCall call) {
        List<ShellWord> tools = new ArrayList<>();
        for (ShellWord operand : call.operands()) {
            String bare = bare(operand);
            if (TOOLS.contains(bare) || bare.endsWith("-dev") || bare.endsWith("-devel")) {
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
    private static boolean removed(PackageCall install, RunCommands commands) {
        for (PackageCall call : commands.packageCalls()) {
            boolean removes = switch (call.verb()) {
                case "remove", "purge", "autoremove", "del", "erase", "rm" -> true;
                default -> false;
            };
            boolean after =
                    call.verbWord().span().start() > install.verbWord().span().start();
            if (removes && after && call.manager() == install.manager()) {
                return true;
            }
        }
        return false;
    }
}
