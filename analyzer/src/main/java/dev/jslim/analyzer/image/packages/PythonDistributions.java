package dev.jslim.analyzer.image.packages;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Python distributions of an image, those of all interpreters and virtual environments.
 *
 * <p>Source: PyPA specifications, recording installed projects (RECORD) and core metadata.
 */
public final class PythonDistributions {
    private static final int FILE_LIMIT = 16 << 20;

    private final ImageArchive image;
    private final FileTree tree;
    private final List<PythonDistribution> all = new ArrayList<>();
    private final Map<Node, PythonDistribution> owners = new HashMap<>();
    private final Map<String, List<PythonDistribution>> modules = new HashMap<>();

    private PythonDistributions(ImageArchive image) {
        this.image = image;
        tree = image.tree();
    }

    /** Reads the distributions of an image. */
    public static PythonDistributions read(ImageArchive image) {
        PythonDistributions distributions = new PythonDistributions(image);
        image.tree().walk(node -> {
            if (isSitePackages(node)) {
                for (Node child : node.children()) {
                    if (child.name().endsWith(".dist-info") || child.name().endsWith(".egg-info")) {
                        distributions.add(node, child);
                    }
                }
            }
        });
        return distributions;
    }

    /** Returns whether distributions are installed in this directory. */
    public static boolean isSitePackages(Node node) {
        return node.isDirectory()
                && (node.name().equals("site-packages") || node.name().equals("dist-packages"));
    }

    /** Returns all distributions, sorted by the path of their info. */
    public List<PythonDistribution> all() {
        return Collections.unmodifiableList(all);
    }

    /** Returns which distribution a file belongs to. */
    public Optional<PythonDistribution> owner(Node file) {
        return Optional.ofNullable(owners.get(file));
    }

    /** Returns the distributions from which a module of that name can be imported. */
    public List<PythonDistribution> ofModule(String module) {
        return Collections.unmodifiableList(modules.getOrDefault(module, List.of()));
    }

    private void add(Node site, Node info) {
        Node metadata = info.isFile() ? info : info.child("METADATA");
        if (metadata == null) {
            metadata = info.child("PKG-INFO");
        }
        if (metadata == null) {
            return;
        }
        List<String> lines = lines(metadata);
        String name = PythonDistribution.normalised(field(lines, "Name"));
        if (name.isEmpty()) {
            return;
        }
        Node record = info.child("RECORD");
        SequencedSet<Node> files = new LinkedHashSet<>();
        FileTree.walk(info, files::add);
        if (record == null) {
            withoutRecord(site, info, name).forEach(top -> FileTree.walk(top, files::add));
        } else {
            for (String line : lines(record)) {
                Node file =
                        tree.resolveLink(site.path() + "/" + recordPath(line)).target();
                if (file != null && !file.isDirectory()) {
                    files.add(file);
                }
            }
        }
        files.removeIf(Node::isDirectory);
        Set<String> names = new HashSet<>();
        files.forEach(file -> module(site, file).ifPresent(names::add));
        var distribution = new PythonDistribution(
                name, field(lines, "Version"), info, List.copyOf(files), names, requirements(lines));
        all.add(distribution);
        files.forEach(file -> owners.putIfAbsent(file, distribution));
        names.forEach(module ->
                modules.computeIfAbsent(module, key -> new ArrayList<>()).add(distribution));
    }

    /** Returns the packages and modules of a distribution that an operating system's package brought, without RECORD. */
    private List<Node> withoutRecord(Node site, Node info, String name) {
        List<String> tops = new ArrayList<>();
        Node topLevel = info.child("top_level.txt");
        if (topLevel != null) {
            lines(topLevel).forEach(line -> tops.add(line.strip()));
        } else {
            tops.add(name.replace('-', '_'));
        }
        List<Node> nodes = new ArrayList<>();
        for (Node child : site.children()) {
            int dot = child.name().indexOf('.');
            String stem = dot < 0 ? child.name() : child.name().substring(0, dot);
            boolean isInfo = child.name().endsWith("-info");
            if (!isInfo && tops.contains(stem)) {
                nodes.add(child);
            }
        }
        return nodes;
    }

    private static Optional<String> module(Node site, Node file) {
        Node top = file;
        @Nullable Node parent = file.parent();
        while (parent != null && parent != site) {
            top = parent;
            parent = parent.parent();
        }
        if (parent == null || top.name().endsWith("-info") || top.name().equals("__pycache__")) {
            return Optional.empty();
        }
        int dot = top.name().indexOf('.');
        return Optional.of(dot < 0 ? top.name() : top.name().substring(0, dot));
    }

    /** Returns the first field of a line of comma-separated values. */
    private static String recordPath(String line) {
        if (line.startsWith("\"")) {
            StringBuilder path = new StringBuilder();
            for (int i = 1; i < line.length(); i++) {
                if (line.charAt(i) == '"') {
                    if (i + 1 >= line.length() || line.charAt(i + 1) != '"') {
                        break;
                    }
                    i++;
                }
                path.append(line.charAt(i));
            }
            return path.toString();
        }
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }

    private static String field(List<String> lines, String name) {
        for (String line : lines) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith(name + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    private static List<String> requirements(List<String> lines) {
        List<String> requirements = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("Requires-Dist:") && !line.contains("extra ==") && !line.contains("extra==")) {
                String requirement = line.substring("Requires-Dist:".length()).strip();
                int end = 0;
                while (end < requirement.length()
                        && (Character.isLetterOrDigit(requirement.charAt(end))
                                || "-_.".indexOf(requirement.charAt(end)) >= 0)) {
                    end++;
                }
                requirements.add(PythonDistribution.normalised(requirement.substring(0, end)));
            }
        }
        return requirements;
    }

    private List<String> lines(Node file) {
        return PathBytes.decode(image.bytes(file, FILE_LIMIT)).lines().toList();
    }
}
