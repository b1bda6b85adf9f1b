package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that ENV and ARG set above a script, so that ShellCheck takes no such variable for one that nobody sets.
 *
 * <p>All names are told while they are few, because ShellCheck also looks for misspelt ones. Of many, only those that the script
 * mentions: a file of thousands of ENV and RUN must not be made the square of that.
 */
final class VisibleNames {
    private static final int FEW = 64;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What the builder hands to every RUN without ARG, if the caller has passed it. */
    private static final Set<String> PROXIES = Set.of(
            "HTTP_PROXY",
            "http_proxy",
            "HTTPS_PROXY",
            "https_proxy",
            "FTP_PROXY",
            "ftp_proxy",
            "NO_PROXY",
            "no_proxy",
            "ALL_PROXY",
            "all_proxy");

    /** For RUN: ENV and ARG. */
    private final Set<String> here = new LinkedHashSet<>();
    /** For what runs in another build: ENV, and what stands behind ONBUILD itself. */
    private final Set<String> later = new LinkedHashSet<>();

    /** Returns the names at the beginning of a stage that continues another one, or none. */
    static VisibleNames after(@Nullable VisibleNames parent) {
        VisibleNames names = new VisibleNames();
        if (parent != null) {
            names.here.addAll(parent.here);
            names.later.addAll(parent.later);
        }
        return names;
    }

    /** Goes past an instruction. */
    void add(Instruction instruction) {
        if (instruction instanceof Instruction.OnBuild outer) {
            set(outer.trigger(), later);
        } else {
            set(instruction, here);
            if (instruction instanceof Instruction.Env) {
                set(instruction, later);
            }
        }
    }

    /**
     * Returns the line that exports the names.
     *
     * @param trigger whether the script runs in another build
     * @param scope knows the names that are too many to be kept here
     */
    String exports(String script, boolean trigger, Scope scope) {
        Set<String> known = new LinkedHashSet<>(trigger ? later : here);
        if (known.size() >= FEW) {
            Matcher mentioned = NAME.matcher(script);
            while (mentioned.find()) {
                if (!(scope.declared(mentioned.group()) instanceof Resolution.Absent)) {
                    known.add(mentioned.group());
                }
            }
        }
        known.addAll(PROXIES.stream().sorted().toList());
        StringBuilder line = new StringBuilder("export");
        for (String name : known) {
            line.append(' ').append(name).append("=1");
        }
        return line.append('\n').toString();
    }

    private static void set(Instruction instruction, Set<String> names) {
        if (instruction instanceof Instruction.Env env) {
            for (KeyValue pair : env.pairs()) {
                set(pair.key().raw(), names);
            }
        } else if (instruction instanceof Instruction.Arg arg) {
            for (ArgDeclaration declaration : arg.declarations()) {
                set(declaration.name(), names);
            }
        }
    }

    private static void set(String name, Set<String> names) {
        if (names.size() < FEW && NAME.matcher(name).matches()) {
            names.add(name);
        }
    }
}
