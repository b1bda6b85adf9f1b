package dev.jslim.analyzer.evidence.strace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call that succeeded changes for those that follow: directories, descriptors, the program. */
final class StraceEffects {
    private StraceEffects() {}

    static void apply(StraceLog log, StraceProcess process, String name, List<String> arguments, StraceResult result) {
        if (result.errno() != 0 || arguments.isEmpty()) {
            return;
        }
        String first = arguments.getFirst();
        String path = StraceText.string(first);
        switch (name) {
            case "execve" -> {
                if (path != null) {
                    execute(
                            log,
                            process,
                            log.absolute(process, null, path),
                            arguments.size() < 2 ? "" : arguments.get(1));
                }
            }
            case "execveat" -> {
                String file = arguments.size() < 3 ? null : StraceText.string(arguments.get(1));
                if (file != null && !file.isEmpty()) {
                    execute(log, process, log.absolute(process, first, file), arguments.get(2));
                }
            }
            case "chdir" -> {
                if (path != null) {
                    process.changeDirectory(log.absolute(process, null, path));
                }
            }
            case "fchdir" -> {
                String directory = descriptor(process, first);
                if (directory != null) {
                    process.changeDirectory(directory);
                }
            }
            case "getcwd" -> {
                if (path != null && path.startsWith("/")) {
                    process.changeDirectory(path);
                }
            }
            case "chroot" -> {
                if (path != null) {
                    process.changeRoot(log.absolute(process, null, path));
                    log.notes.add(
                            "a program changed its root directory: paths after it are joined to the new one, links in it are not followed");
                }
            }
            case "open", "creat" -> opened(log, process, null, path, result);
            case "openat", "openat2" ->
                opened(log, process, first, arguments.size() < 2 ? null : StraceText.string(arguments.get(1)), result);
            case "dup", "dup2", "dup3" -> duplicated(process, first, result);
            case "fcntl", "fcntl64" -> {
                if (arguments.size() > 1 && arguments.get(1).startsWith("F_DUPFD")) {
                    duplicated(process, first, result);
                }
            }
            case "getdents", "getdents64" -> {
                String directory = descriptor(process, first);
                if (directory != null && directory.startsWith("/")) {
                    log.listed(process, directory);
                }
            }
            case "close" -> process.closed(StraceText.number(first));
            default -> {}
        }
    }

    private static void execute(StraceLog log, StraceProcess process, String program, String words) {
        process.executable = program;
        if (log.command.isEmpty()) {
            log.command.addAll(words(words));
        }
    }

    /** Returns the words of an argument list; what strace left out is dots. */
    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        StraceText.Split split = list.startsWith("[") && list.endsWith("]")
                ? StraceText.split(list.substring(1, list.length() - 1) + ")")
                : null;
        for (String word : split == null ? List.<String>of() : split.arguments()) {
            String text = StraceText.string(StraceText.isCutOff(word) ? word.substring(0, word.length() - 3) : word);
            words.add(text == null ? word : StraceText.isCutOff(word) ? text + "…" : text);
        }
        return words;
    }

    private static void opened(
            StraceLog log,
            StraceProcess process,
            @Nullable String directory,
            @Nullable String path,
            StraceResult result) {
        if (result.path() != null) {
            process.opened(result.value(), result.path());
        } else if (path != null && !path.isEmpty()) {
            process.opened(result.value(), log.absolute(process, directory, path));
        }
    }

    private static void duplicated(StraceProcess process, String from, StraceResult result) {
        String path = descriptor(process, from);
        if (path != null) {
            process.opened(result.value(), path);
        } else {
            process.closed(result.value());
        }
    }

    private static @Nullable String descriptor(StraceProcess process, String argument) {
        String annotated = StraceText.annotation(argument);
        if (annotated != null) {
            return annotated;
        }
        String known = process.descriptor(StraceText.number(argument));
        return known.isEmpty() ? null : known;
    }
}
