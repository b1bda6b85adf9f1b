package dev.jslim.tracer.probe.file;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.tracer.probe.FileContent;
import dev.jslim.tracer.probe.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of probes. */
public final class ProbeFile {
    private static final String KEY = "probes";

    private ProbeFile() {}

    /**
     * Returns the probes of a file: a list, or a mapping with such a list behind {@code probes}.
     *
     * @param name as the user gave it, relative to the directory; the paths of the files that probes send start where it stands
     * @throws InputInvalid naming all problems with their lines
     */
    public static List<Probe> read(Path directory, String name) {
        YamlFile file;
        try (InputStream in = Files.newInputStream(directory.resolve(name))) {
            file = YamlFile.of(in.readNBytes(YamlFile.LARGEST + 1));
        } catch (IOException e) {
            throw new InputInvalid(
                    "the probe file " + name
                            + (Files.exists(directory.resolve(name)) ? " cannot be read" : " does not exist"),
                    "--probes takes a YAML file with a list of probes",
                    e);
        }
        List<Problem> problems = new ArrayList<>(file.problems());
        Yaml root = file.root();
        if (root instanceof Yaml.Table table) {
            Fields fields = new Fields(table, problems);
            Yaml list = fields.get(KEY);
            if (list == null) {
                problems.add(
                        Problem.at(root, "probes are a list; begin each with '- ', or write 'probes:' above them"));
            }
            root = list;
        }
        return read(root, name, problems);
    }

    /**
     * Returns the probes of a part of a file.
     *
     * @param name of the file, as in {@link #read(Path, String)}
     * @throws InputInvalid naming all problems with their lines
     */
    public static List<Probe> read(Yaml list, String name) {
        return read(list, name, new ArrayList<>());
    }

    private static List<Probe> read(@Nullable Yaml list, String name, List<Problem> problems) {
        List<Probe> probes = list == null ? List.of() : new ProbeNodes(problems).list(list);
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            int count = problems.size();
            throw new InputInvalid(
                    name + " cannot be used: " + (count == 1 ? "one problem" : count + " problems") + "\n  "
                            + String.join(
                                    "\n  ",
                                    problems.stream()
                                            .map(problem -> name + ":" + problem.line() + ":" + problem.column() + ": "
                                                    + problem.message())
                                            .toList()),
                    "docs/trace.md explains what a probe can have");
        }
        Path beside = Path.of(name).getParent();
        return beside == null
                ? probes
                : probes.stream().map(probe -> moved(probe, beside)).toList();
    }

    private static Probe moved(Probe probe, Path beside) {
        return probe instanceof Probe.Http http
                ? http.sending(http.body()
                        .withFiles(file -> new FileContent(
                                beside.resolve(file.path()).normalize().toString(), file.digest())))
                : probe;
    }
}
