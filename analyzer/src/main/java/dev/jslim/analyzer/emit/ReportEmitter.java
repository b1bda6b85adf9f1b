package dev.jslim.analyzer.emit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.Paths;
import dev.jslim.analyzer.image.packages.DpkgDatabase;
import dev.jslim.analyzer.image.packages.InstalledPackage;
import dev.jslim.analyzer.plan.KeepPlan;
import dev.jslim.analyzer.plan.KeepReason;
import dev.jslim.analyzer.plan.Kept;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes {@code report.json}: what is kept and why, what is left out; one unit a line, so that reports can be compared. */
public final class ReportEmitter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportEmitter() {}

    /** Returns the report; it ends with a line feed. */
    public static String report(ImageArchive image, KeepPlan plan) {
        StringBuilder out = new StringBuilder("{\n");
        field(out, "version", "1");
        field(out, "image", quoted(image.id()));
        field(out, "platform", quoted(image.config().platform()));
        field(out, "originalBytes", Long.toString(plan.originalBytes()));
        field(out, "originalLayerBytes", Long.toString(image.layerBytes()));
        field(out, "keptBytes", Long.toString(plan.keptBytes()));
        field(out, "removedBytes", Long.toString(plan.removedBytes()));
        lines(out, "unresolved", plan.unresolved().stream().map(ReportEmitter::quoted));
        out.append(",\n");
        lines(out, "kept", kept(plan).values().stream().map(Tally::json));
        out.append(",\n");
        lines(out, "removed", removed(plan));
        out.append(",\n");
        lines(out, "packages", packages(image, plan));
        return out.append("\n}\n").toString();
    }

    /** What files have in common, counted. */
    private static final class Tally {
        private final ObjectNode line;
        private long files;
        private long bytes;

        Tally(ObjectNode line) {
            this.line = line;
        }

        void add(Node node, long size) {
            files += node.isDirectory() ? 0 : 1;
            bytes += node.isFile() ? size : 0;
        }

        long bytes() {
            return bytes;
        }

        String json() {
            return write(line.put("files", files).put("bytes", bytes));
        }
    }

    /** A unit is a package or a family, or a single file; directories that are only on the way are not listed. */
    private static Map<String, Tally> kept(KeepPlan plan) {
        Map<String, Tally> units = new TreeMap<>();
        plan.kept().forEach((path, kept) -> {
            if (kept.reason() instanceof KeepReason.ParentOf) {
                return;
            }
            String unit = kept.reason() instanceof KeepReason.MemberOf member ? member.unit() : path;
            units.computeIfAbsent(unit, name -> new Tally(line(name, kept))).add(kept.node(), kept.size());
        });
        return units;
    }

    private static ObjectNode line(String unit, Kept kept) {
        return JSON.createObjectNode()
                .put("unit", unit)
                .put("kind", kept.reason().getClass().getSimpleName())
                .put("reason", kept.reason().text());
    }

    private static Stream<String> removed(KeepPlan plan) {
        Map<String, Tally> directories = new TreeMap<>();
        for (Node node : plan.removed()) {
            if (node.isFile()) {
                String directory = top(node.path());
                directories
                        .computeIfAbsent(
                                directory,
                                name -> new Tally(JSON.createObjectNode().put("directory", name)))
                        .add(node, node.size());
            }
        }
        return directories.values().stream()
                .sorted(Comparator.comparingLong(Tally::bytes).reversed())
                .map(Tally::json);
    }

    /** What of each package of the operating system is kept, by its name. */
    private static Stream<String> packages(ImageArchive image, KeepPlan plan) {
        DpkgDatabase dpkg = DpkgDatabase.read(image);
        return dpkg.packages().stream()
                .sorted(Comparator.comparing(InstalledPackage::name).thenComparing(InstalledPackage::architecture))
                .map(one -> {
                    Tally kept = new Tally(JSON.createObjectNode());
                    Tally removed = new Tally(JSON.createObjectNode());
                    for (Node file : dpkg.files(one)) {
                        (plan.keeps(file.path()) ? kept : removed).add(file, file.size());
                    }
                    return write(JSON.createObjectNode()
                            .put("package", one.name())
                            .put("version", one.version())
                            .put("keptFiles", kept.files)
                            .put("keptBytes", kept.bytes)
                            .put("removedFiles", removed.files)
                            .put("removedBytes", removed.bytes));
                });
    }

    /** Returns the directory by which removed files are summed up: three levels deep at most. */
    private static String top(String path) {
        List<String> parts = Paths.parts(path);
        return "/" + String.join("/", parts.subList(0, Math.min(3, parts.size() - 1)));
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(' ').append(quoted(name)).append(": ").append(value).append(",\n");
    }

    private static void lines(StringBuilder out, String name, Stream<String> lines) {
        out.append(' ').append(quoted(name)).append(": [");
        String[] separator = {"\n  "};
        lines.forEach(line -> {
            out.append(separator[0]).append(line);
            separator[0] = ",\n  ";
        });
        out.append(separator[0].startsWith(",") ? "\n ]" : "]");
    }

    private static String quoted(String text) {
        return write(JSON.getNodeFactory().textNode(text));
    }

    private static String write(Object value) {
        try {
            return PathBytes.inJson(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
