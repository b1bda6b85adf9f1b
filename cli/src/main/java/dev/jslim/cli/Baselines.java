package dev.jslim.cli;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.baseline.Baseline;
import dev.jslim.analyzer.baseline.BaselineFile;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.cli.report.Counted;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The baselines of one run, usually one: what they know is not reported, or they are written anew. Loaded only where there is one. */
final class Baselines {
    private final Terminal terminal;
    private final @Nullable String asked;
    private final boolean update;
    private final Map<Path, Open> byPath = new LinkedHashMap<>();
    /** Why a baseline cannot be used: the same for all files that it is for. */
    private final Map<Path, InputInvalid> refused = new HashMap<>();

    private @Nullable InputInvalid unnamed;

    /**
     * Begins a run.
     *
     * @param asked the file that is named on the command line, for all Dockerfiles; null to go by the configuration of each
     * @param update whether the baselines are written anew
     */
    Baselines(Terminal terminal, @Nullable String asked, boolean update) {
        this.terminal = terminal;
        this.asked = asked;
        this.update = update;
    }

    /** A baseline that is in use. */
    private static final class Open {
        private final Path path;
        private final String name;
        private final Baseline baseline;
        private final int before;
        private int known;
        private int gone;

        Open(Path path, String name, Baseline baseline) {
            this.path = path;
            this.name = name;
            this.baseline = baseline;
            this.before = baseline.size();
        }

        Path folder() {
            Path parent = path.getParent();
            return parent == null ? path : parent;
        }

        /** Returns what a file is called in the baseline. */
        String nameOf(Path file) {
            try {
                return folder().relativize(file).toString().replace(File.separatorChar, '/');
            } catch (IllegalArgumentException otherDrive) {
                return file.toString().replace(File.separatorChar, '/');
            }
        }

        /** Forgets files that exist no more. */
        void forgetGone() {
            for (String file : List.copyOf(baseline.names())) {
                File named = new File(file);
                File there = named.isAbsolute() ? named : new File(folder().toFile(), file);
                if (!there.exists()) {
                    baseline.remove(file);
                }
            }
        }
    }

    /**
     * Reads the baseline that is named on the command line, if one is: what is wrong with it is said before any file is linted.
     *
     * @throws InputInvalid if it cannot be used
     */
    void check() throws IOException {
        if (asked != null) {
            open(asked);
        }
    }

    /** Returns whether there is a baseline for a file, or should be one. */
    boolean concern(LintedFile file) {
        return update || asked != null || file.config().baseline() != null;
    }

    /**
     * Returns those of a file's findings that are new; none if the baseline is written anew, which takes them all. Of several that look
     * alike, the last ones are new.
     *
     * @throws JslimException if the baseline cannot be used
     */
    List<Finding> unknown(LintedFile file, List<Finding> findings) throws IOException {
        Path place = file.input().place();
        String given = asked == null ? file.config().baseline() : asked;
        if (given == null) {
            throw unnamed();
        }
        Open open = open(given);
        if (place == null) {
            return findings; // standard input, of which nobody said what it is called
        }
        String name = open.nameOf(place.toAbsolutePath().normalize());
        if (update) {
            open.baseline.remove(name);
            open.baseline.add(name, file.source(), findings);
            return List.of();
        }
        List<Finding> unknown = open.baseline.unknown(name, file.source(), findings);
        open.known += findings.size() - unknown.size();
        open.gone += open.baseline.gone(name, file.source(), findings);
        return unknown;
    }

    /** Writes the baselines anew, or says what they knew. */
    void end(boolean quiet) throws IOException {
        for (Open open : byPath.values()) {
            String said;
            if (update) {
                open.forgetGone();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                BaselineFile.write(open.baseline, out);
                AtomicFile.write(open.path, out.toByteArray());
                said = open.name + " knows " + Counted.of(open.baseline.size(), "finding") + " now, " + open.before
                        + " before";
            } else {
                said = Counted.of(open.known, "finding") + " known by " + open.name
                        + (open.known == 1 ? " is" : " are") + " not reported"
                        + (open.gone == 0
                                ? ""
                                : "; of its entries, " + open.gone + (open.gone == 1 ? " is" : " are")
                                        + " found no more: --update-baseline removes them");
            }
            if (!quiet && (update || open.known + open.gone > 0)) {
                terminal.err().println("jslim: " + said);
            }
        }
    }

    private InputInvalid unnamed() {
        InputInvalid known = unnamed;
        if (known == null) {
            known = new InputInvalid(
                    "--update-baseline does not know which file to write",
                    "name it with --baseline FILE, or by the key baseline of the configuration");
            unnamed = known;
        }
        return known;
    }

    private Open open(String given) throws IOException {
        Path path = DockerfileInput.resolve(terminal, given).toAbsolutePath().normalize();
        InputInvalid known = refused.get(path);
        if (known != null) {
            throw known;
        }
        Open open = byPath.get(path);
        if (open == null) {
            try {
                open = new Open(path, shown(path, given), read(path, given));
            } catch (InputInvalid e) {
                refused.put(path, e);
                throw e;
            }
            byPath.put(path, open);
        }
        return open;
    }

    private Baseline read(Path path, String given) throws IOException {
        File file = path.toFile();
        if (update) {
            AtomicFile.check(path);
        }
        if (!file.exists()) {
            if (update) {
                return new Baseline();
            }
            throw new InputInvalid(
                    "there is no baseline " + shown(path, given), "write it with what is found now: --update-baseline");
        }
        if (!file.isFile()) {
            throw new InputInvalid("the baseline " + shown(path, given) + " is no file", "name a file");
        }
        try (InputStream in = new FileInputStream(file)) {
            return BaselineFile.read(in, shown(path, given));
        }
    }

    /** What the configuration names is shown as seen from here. */
    private String shown(Path path, String given) {
        Path here = terminal.directory().toAbsolutePath().normalize();
        return asked == null && path.startsWith(here) ? here.relativize(path).toString() : given;
    }
}
