package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/**
 * Reads what npm, yarn, pnpm, bun and corepack are asked for.
 *
 * @see <a href="https://docs.npmjs.com/cli/v11/using-npm/package-spec">Package spec</a>
 */
final class NodeSpecs extends SpecReader {
    private NodeSpecs(PackageCall call, WordText.Lookup lookup) {
        super(call, lookup);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static SpecReader reader(PackageCall call, WordText.Lookup lookup) {
        return new NodeSpecs(call, lookup);
    }

    @Override
    String fromOption(String name) {
        boolean runs = call().action() == PackageAction.EXECUTE;
        return runs && (name.equals("-p") || name.equals("--package")) ? "s" : "";
    }

    @Override
    void operands(List<ShellWord> operands) {
        if (call().action() == PackageAction.EXECUTE) {
            boolean named = call().has("-p", "--package");
            super.operands(named || operands.isEmpty() ? List.of() : operands.subList(0, 1));
        } else if (!call().verb().equals("deploy")
                && !call().verb().equals("workspaces focus")
                && !(call().verb().equals("install") && call().manager() == PackageManager.YARN)) {
            super.operands(operands);
        }
    }

    @Override
    void spec(String text) {
        PackageSpec.Kind remote = remote(text);
        int at = text.indexOf('@', 1);
        String name = at < 0 ? text : text.substring(0, at);
        if (remote != null) {
            int hash = text.indexOf('#');
            add(remote, hash < 0 ? text : text.substring(0, hash), hash < 0 ? null : text.substring(hash + 1));
        } else if (isPath(text) || text.endsWith(".tgz") || text.endsWith(".tar") || text.endsWith(".tar.gz")) {
            add(PackageSpec.Kind.PATH, text, null);
        } else if (isHosted(name)) {
            int hash = first(text, "#", 0);
            add(PackageSpec.Kind.VCS, text.substring(0, hash), text.substring(Math.min(hash + 1, text.length())));
        } else {
            // An alias keeps what it stands for in the version: name@npm:other@1.
            String version = at < 0 ? "" : text.substring(at + 1);
            PackageSpec.Kind kind = remote(version);
            boolean path = isPath(version);
            add(kind != null ? kind : path ? PackageSpec.Kind.PATH : PackageSpec.Kind.REGISTRY, name, version);
        }
    }

    /** {@code github:user/repository}, or {@code user/repository} alone. */
    private static boolean isHosted(String name) {
        boolean host = name.startsWith("github:") || name.startsWith("gitlab:") || name.startsWith("bitbucket:");
        return host || (!name.startsWith("@") && name.indexOf('/') > 0);
    }
}
