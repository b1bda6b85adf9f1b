package dev.jslim.analyzer.image.packages;

import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.PathBytes;
import dev.jslim.analyzer.image.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What dpkg has installed in an image; empty for images of other distributions.
 *
 * <p>Source: dpkg(1), deb-control(5); the paths are those of dpkg on Debian, and {@code status.d} of distroless images.
 */
public final class DpkgDatabase {
    /** The file that lists what is installed. */
    public static final String STATUS = "/var/lib/dpkg/status";

    private static final String INFO = "/var/lib/dpkg/info";
    private static final int FILE_LIMIT = 64 << 20;

    private final ImageArchive image;
    private final SequencedMap<InstalledPackage, String> paragraphs = new LinkedHashMap<>();
    private final Map<InstalledPackage, List<Node>> files = new HashMap<>();
    private @Nullable Map<Node, InstalledPackage> owners;

    private DpkgDatabase(ImageArchive image) {
        this.image = image;
    }

    /** Reads the database of an image. */
    public static DpkgDatabase read(ImageArchive image) {
        DpkgDatabase database = new DpkgDatabase(image);
        Node status = image.tree().find(STATUS);
        if (status != null) {
            database.readStatus(status);
        }
        Node directory = image.tree().find("/var/lib/dpkg/status.d");
        if (directory != null) {
            directory.children().forEach(database::readStatus);
        }
        return database;
    }

    /** Returns the installed packages, in the order of the database. */
    public List<InstalledPackage> packages() {
        return List.copyOf(paragraphs.keySet());
    }

    /** Returns what the database says of a package, a paragraph without the empty line after it. */
    public String paragraph(InstalledPackage one) {
        return paragraphs.getOrDefault(one, "");
    }

    /** Returns the package of that name. */
    public Optional<InstalledPackage> find(String name) {
        return paragraphs.keySet().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /** Returns which package a file or link belongs to; directories belong to none. */
    public Optional<InstalledPackage> owner(Node node) {
        return Optional.ofNullable(owners().get(node));
    }

    /** Returns which package the file belongs to that the path leads to; the links on the way do not matter. */
    public Optional<InstalledPackage> owner(String path) {
        Node node = image.tree().resolveLink(path).target();
        return node == null ? Optional.empty() : owner(node);
    }

    /** Returns the files and links of a package that are in the image. */
    public List<Node> files(InstalledPackage one) {
        owners();
        return Collections.unmodifiableList(files.getOrDefault(one, List.of()));
    }

    /** Returns the file in which dpkg lists the paths of a package, or null. */
    public @Nullable Node list(InstalledPackage one) {
        Node list = image.tree().find(INFO + "/" + one.name() + ":" + one.architecture() + ".list");
        return list != null ? list : image.tree().find(INFO + "/" + one.name() + ".list");
    }

    private synchronized Map<Node, InstalledPackage> owners() {
        Map<Node, InstalledPackage> map = owners;
        if (map == null) {
            map = new HashMap<>();
            FileTree tree = image.tree();
            for (InstalledPackage one : paragraphs.keySet()) {
                Node list = list(one);
                if (list == null) {
                    continue;
                }
                List<Node> nodes = new ArrayList<>();
                List<String> paths = lines(list);
                Set<String> directories = new HashSet<>();
                paths.forEach(path -> directories.add(Paths.parent(path)));
                for (String path : paths) {
                    // A directory of the package may be a link in this image: /bin on a merged /usr.
                    boolean directory = directories.contains(path);
                    // The list has the path as the package has it: /bin/dash, whatever /bin is.
                    Node node = path.startsWith("/") && !directory
                            ? tree.resolveLink(path).target()
                            : null;
                    if (node != null && !node.isDirectory()) {
                        map.putIfAbsent(node, one);
                        nodes.add(node);
                    }
                }
                files.put(one, nodes);
            }
            owners = map;
        }
        return map;
    }

    private void readStatus(Node file) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines(file)) {
            if (line.isBlank()) {
                add(paragraph.toString());
                paragraph.setLength(0);
            } else {
                paragraph.append(line).append('\n');
            }
        }
        add(paragraph.toString());
    }

    private void add(String paragraph) {
        String name = field(paragraph, "Package");
        String status = field(paragraph, "Status");
        if (!name.isEmpty() && (status.isEmpty() || status.endsWith(" installed"))) {
            paragraphs.put(
                    new InstalledPackage(name, field(paragraph, "Version"), field(paragraph, "Architecture")),
                    paragraph);
        }
    }

    private static String field(String paragraph, String name) {
        int at = paragraph.startsWith(name + ":") ? 0 : paragraph.indexOf("\n" + name + ":") + 1;
        if (at == 0 && !paragraph.startsWith(name + ":")) {
            return "";
        }
        int end = paragraph.indexOf('\n', at);
        return paragraph
                .substring(at + name.length() + 1, end < 0 ? paragraph.length() : end)
                .strip();
    }

    /** Returns the lines of one of the database's files. */
    public List<String> lines(Node file) {
        return PathBytes.decode(image.bytes(file, FILE_LIMIT)).lines().toList();
    }
}
