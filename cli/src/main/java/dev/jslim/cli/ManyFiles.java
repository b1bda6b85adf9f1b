package dev.jslim.cli;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.cli.discovery.Discovery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lints several files: finds them, works on some at once, and hands them on in the order in which they were named. */
final class ManyFiles {
    /** Fewer files are done before threads have started. */
    private static final int FEWEST = 8;

    private static final long UNTIL_PROGRESS = 1_000_000_000L;

    private final Terminal terminal;
    private final Discovery discovery;
    private final boolean forced;
    private final Lint lint;
    /** What the user calls each file, by where it stands: a file that is named twice is linted once. */
    private final Map<Path, String> files = new LinkedHashMap<>();
    /** By what the user calls them: those that were read before any was linted. */
    private final Map<String, DockerfileInput> read = new LinkedHashMap<>();

    private final Map<String, Result> unread = new LinkedHashMap<>();

    private ManyFiles(LintArguments arguments, Terminal terminal, Lint lint) {
        this.terminal = terminal;
        this.forced = arguments.has("--force-exclude");
        this.discovery = new Discovery(
                terminal.directory().toAbsolutePath(), arguments.all("--exclude"), !arguments.has("--no-ignore"));
        this.lint = lint;
    }

    /** Lints the files at these paths and in the directories among them. */
    static void lint(List<String> paths, LintArguments arguments, Terminal terminal, FileLint work, Lint lint)
            throws IOException {
        ManyFiles many = new ManyFiles(arguments, terminal, lint);
        for (String path : paths) {
            many.add(path, arguments.one("--stdin-filename"));
        }
        if (work.asksShellCheck()) {
            many.read(work);
        }
        many.work(work);
    }

    /** Reads all files and asks about all their scripts at once: a process for each file would take longer than everything else. */
    private void read(FileLint work) {
        for (String name : files.values()) {
            try {
                read.put(name, work.read(name));
            } catch (JslimException e) {
                unread.put(name, new Result(null, e, null));
            } catch (IOException e) {
                unread.put(name, new Result(null, null, e));
            }
        }
        work.prepare(new ArrayList<>(read.values()));
    }

    private void add(String path, @Nullable String stdinName) throws IOException {
        boolean stdin = path.equals(DockerfileInput.STDIN);
        try {
            Path place = DockerfileInput.resolve(terminal, stdin && stdinName != null ? stdinName : path);
            if (!stdin && !path.isEmpty() && place.toFile().isDirectory()) {
                int before = files.size();
                boolean any = discovery.search(place, path, this::put, lint::failed);
                if (files.size() == before) {
                    nothing(path, any);
                }
            } else if (!forced || stdin || !discovery.excludes(place)) {
                files.putIfAbsent(stdin ? Path.of(path) : place.toAbsolutePath().normalize(), path);
            }
        } catch (JslimException e) {
            lint.failed(e);
        }
    }

    private void put(String name) {
        files.putIfAbsent(terminal.resolve(name).toAbsolutePath().normalize(), name);
    }

    private void nothing(String path, boolean any) {
        if (!any) {
            lint.failed(new InputInvalid(
                    "there is no Dockerfile in the directory " + path, "name the file if it is called otherwise"));
        }
    }

    private void work(FileLint work) throws IOException {
        Collection<String> names = files.values();
        int cores = Runtime.getRuntime().availableProcessors();
        if (names.size() < FEWEST || cores == 1 || names.contains(DockerfileInput.STDIN)) {
            for (String name : names) {
                accept(of(work, name));
            }
            return;
        }
        Terminal live = terminal.live();
        LiveLine line = live.line();
        long start = System.nanoTime();
        int[] done = {0};
        InOrder.run(new ArrayList<>(names), cores, name -> of(work, name), each -> {
            if (line != null) {
                line.clear();
            }
            accept(each);
            done[0]++;
            if (line != null && System.nanoTime() - start > UNTIL_PROGRESS) {
                terminal.out().flush();
                line.show("linting", done[0] + " of " + names.size());
            }
        });
        if (line != null) {
            line.end();
        }
    }

    /** What came of a file, or why nothing did. */
    private record Result(
            @Nullable LintedFile file,
            @Nullable JslimException refused,
            @Nullable IOException failed) {}

    private Result of(FileLint work, String name) {
        Result known = unread.get(name);
        if (known != null) {
            return known;
        }
        try {
            DockerfileInput input = read.get(name);
            return new Result(work.lint(input == null ? work.read(name) : input), null, null);
        } catch (JslimException e) {
            return new Result(null, e, null);
        } catch (IOException e) {
            return new Result(null, null, e);
        } catch (UncheckedIOException e) {
            return new Result(null, null, e.getCause());
        }
    }

    private void accept(Result result) throws IOException {
        if (result.refused() != null) {
            lint.failed(result.refused());
        } else if (result.failed() != null) {
            lint.failed(result.failed());
        } else if (result.file() != null) {
            lint.accept(result.file());
        }
    }
}
