package dev.jslim.rules.copy;

import dev.jslim.analyzer.command.PackageCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installation that needs nothing of the sources but a few files that name the dependencies.
 *
 * @param command as a person would call it
 * @param files paths as the command sees them, or patterns
 */
record Manifests(String command, List<String> files) {
    Manifests {
        files = List.copyOf(files);
    }

    /** Returns what a call reads, or null if it is no such installation. */
    static @Nullable Manifests of(PackageCall call) {
        boolean nothingNamed = call.operands().isEmpty();
        return switch (call.manager()) {
            case PIP -> pip(call);
            case NPM ->
                nothingNamed && call.installs() && !call.has("-g", "--global")
                        ? new Manifests("npm " + call.verb(), List.of("package*.json"))
                        : null;
            case YARN ->
                nothingNamed && call.verb().equals("install")
                        ? new Manifests("yarn install", List.of("package.json", "yarn.lock"))
                        : null;
            case PNPM ->
                nothingNamed && call.installs()
                        ? new Manifests("pnpm install", List.of("package.json", "pnpm-lock.yaml"))
                        : null;
            case GO ->
                call.verb().equals("mod download")
                        ? new Manifests("go mod download", List.of("go.mod", "go.sum"))
                        : null;
            case BUNDLE ->
                nothingNamed && call.installs()
                        ? new Manifests("bundle install", List.of("Gemfile", "Gemfile.lock"))
                        : null;
            case COMPOSER ->
                nothingNamed && call.installs()
                        ? new Manifests("composer install", List.of("composer.json", "composer.lock"))
                        : null;
            default -> null;
        };
    }

    /** Returns whether both read the same for the same command. */
    boolean same(Manifests other) {
        return command.equals(other.command) && files.equals(other.files);
    }

    /** Returns the files as messages show them. */
    String shown() {
        return String.join(" and ", files);
    }

    private static @Nullable Manifests pip(PackageCall call) {
        if (!call.verb().equals("install") || call.has("-e", "--editable") || local(call)) {
            return null;
        }
        List<String> files = new ArrayList<>();
        for (PackageCall.Option option : call.options()) {
            String name = option.name();
            boolean joined = name.startsWith("-r") && name.length() > 2 && !name.startsWith("--");
            boolean file = name.equals("-r")
                    || name.equals("--requirement")
                    || name.equals("-c")
                    || name.equals("--constraint");
            String value = joined ? name.substring(2) : option.value();
            if ((file || joined) && (value == null || value.contains("://"))) {
                return null;
            }
            if ((file || joined) && value != null) {
                files.add(value);
            }
        }
        return files.isEmpty() ? null : new Manifests("pip install -r " + files.getFirst(), files);
    }

    private static boolean local(PackageCall call) {
        for (String name : call.packages()) {
            if (name.startsWith(".") || name.startsWith("/")) {
                return true;
            }
        }
        return false;
    }
}
