package dev.jslim.analyzer.command;

import dev.jslim.grammar.shell.ShellWord;
import java.util.List;

/**
 * Reads what pip, pipx, uv, poetry, pipenv and conda are asked for.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/">Dependency specifiers</a>
 * @see <a href="https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html">Package match specifications</a>
 */
final class PythonSpecs extends SpecReader {
    private PythonSpecs(PackageCall call, WordText.Lookup lookup) {
        super(call, lookup);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static SpecReader reader(PackageCall call, WordText.Lookup lookup) {
        return new PythonSpecs(call, lookup);
    }

    @Override
    String fromOption(String name) {
        return switch (call().manager()) {
            case CONDA -> name.equals("-f") || name.equals("--file") ? "f" : "";
            case POETRY -> "";
            case PIPX -> name.equals("--spec") ? "s" : "";
            default -> requirements(name);
        };
    }

    private String requirements(String name) {
        boolean running = call().action() == PackageAction.EXECUTE;
        if (running || call().verb().equals("tool install")) {
            return name.equals("--from") || name.startsWith("--with") ? "s" : "";
        }
        if (name.startsWith("--")) {
            return switch (name) {
                case "--requirement", "--requirements" -> "f";
                case "--constraint", "--constraints" -> "c";
                case "--editable" -> "s";
                default -> "";
            };
        }
        return name.startsWith("-r") ? "f" : name.startsWith("-c") ? "c" : name.startsWith("-e") ? "s" : "";
    }

    @Override
    void operands(List<ShellWord> operands) {
        String verb = call().verb();
        boolean first = call().action() == PackageAction.EXECUTE;
        if (first && !operands.isEmpty()) {
            if (!verb.equals("run") || call().manager() == PackageManager.PIPX) {
                word(operands.getFirst());
            }
        } else {
            super.operands(
                    verb.equals("inject") && !operands.isEmpty() ? operands.subList(1, operands.size()) : operands);
        }
    }

    @Override
    void spec(String text) {
        if (call().manager() == PackageManager.CONDA) {
            conda(text);
            return;
        }
        if (call().verb().equals("pip sync")) {
            add(PackageSpec.Kind.FILE, text, null);
            return;
        }
        PackageSpec.Kind remote = remote(text);
        int scheme = text.indexOf("://");
        boolean named = first(text, "@:/ ", 0) < scheme && text.charAt(first(text, "@:/ ", 0)) != ':';
        if (remote != null && !named) {
            remote(remote, text);
        } else if (!named && (isPath(text) || isArchive(text))) {
            add(PackageSpec.Kind.PATH, text, null);
        } else {
            requirement(text);
        }
    }

    /** {@code name[extras] (version | @ url) ; marker}. */
    private void requirement(String text) {
        int end = first(text, "[<>=!~;@ ", 0);
        String name = text.substring(0, end);
        int at = end < text.length() && text.charAt(end) == '[' ? first(text, "]", end) + 1 : end;
        String rest = at >= text.length() ? "" : text.substring(at).strip();
        if (rest.startsWith("@")) {
            String source = rest.substring(1).strip();
            PackageSpec.Kind kind = remote(source);
            int marker = source.indexOf(" ;");
            add(
                    kind == null ? PackageSpec.Kind.REGISTRY : kind,
                    name,
                    kind == null ? source : revision(marker < 0 ? source : source.substring(0, marker)));
        } else if (name.indexOf('/') >= 0) {
            add(PackageSpec.Kind.PATH, text, null);
        } else {
            String version = rest.substring(0, first(rest, ";", 0)).replace(" ", "");
            boolean bracketed = version.startsWith("(") && version.endsWith(")");
            add(PackageSpec.Kind.REGISTRY, name, bracketed ? version.substring(1, version.length() - 1) : version);
        }
    }

    private void remote(PackageSpec.Kind kind, String text) {
        int egg = text.indexOf("#egg=");
        String name = egg < 0 ? text : text.substring(egg + 5, first(text, "[&", egg + 5));
        add(kind, name, kind == PackageSpec.Kind.VCS ? revision(text) : null);
    }

    /** Returns what stands behind the last at sign of the path of a URL. */
    private static String revision(String url) {
        String bare = url.substring(0, first(url, "#", 0));
        int host = bare.indexOf("://");
        int path = bare.indexOf('/', host + 3);
        int at = bare.lastIndexOf('@');
        return host >= 0 && at > path && path > 0 ? bare.substring(at + 1) : "";
    }

    /** {@code channel::name[operator]version[=build]}, or the parts with blanks between them. */
    private void conda(String text) {
        boolean file = call().verb().startsWith("env ");
        if (file || remote(text) != null || isPath(text) || text.endsWith(".conda") || text.endsWith(".tar.bz2")) {
            PackageSpec.Kind remote = remote(text);
            add(file ? PackageSpec.Kind.FILE : remote == null ? PackageSpec.Kind.PATH : remote, text, null);
            return;
        }
        int channel = text.indexOf("::");
        String bare = channel < 0 ? text : text.substring(channel + 2);
        int end = first(bare, "<>=!~ [", 0);
        add(
                PackageSpec.Kind.REGISTRY,
                bare.substring(0, end),
                bare.substring(end).strip());
    }

    private static boolean isArchive(String text) {
        return text.endsWith(".whl") || text.endsWith(".tar.gz") || text.endsWith(".zip") || text.endsWith(".txt");
    }
}
