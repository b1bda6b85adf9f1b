package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Debian packages of an image: which files they own, how large they are, what they depend on.
 *
 * @see <a href="https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html">dpkg(1), FILES</a>
 */
final class DebianPackages {
    private static final int STATUS_LIMIT = 64 << 20;
    private static final int LIST_LIMIT = 16 << 20;
    private static final String ADMIN = "/var/lib/dpkg";

    private final Map<String, Installed> installed = new HashMap<>();
    private final Map<String, String> providers = new HashMap<>();
    private final Map<Node, String> owners = new HashMap<>();

    /**
     * @param version as dpkg has it
     * @param bytes as the package says, unpacked
     * @param depends names, the first alternative each
     */
    record Installed(String name, String version, long bytes, List<String> depends) {}

    private DebianPackages() {}

    /** Returns the packages; none if the image has no database of dpkg. */
    static DebianPackages of(ImageArchive image) {
        DebianPackages packages = new DebianPackages();
        Node status = image.tree().find(ADMIN + "/status");
        if (status != null && status.isFile()) {
            String text = new String(image.bytes(status, STATUS_LIMIT), StandardCharsets.UTF_8);
            for (String paragraph : text.split("\n\n", -1)) {
                packages.add(paragraph);
            }
        }
        Node info = image.tree().find(ADMIN + "/info");
        if (info != null) {
            for (Node file : info.children()) {
                if (file.name().endsWith(".list") && file.isFile()) {
                    packages.own(image, file);
                }
            }
        }
        return packages;
    }

    /** Returns whether the image has a database of dpkg. */
    boolean any() {
        return !installed.isEmpty();
    }

    /** Returns the package that owns the file, or null. Directories are owned by nobody. */
    @Nullable
    String owner(Node node) {
        return owners.get(node);
    }

    /** Returns the package of that name, or null if it is not installed. */
    @Nullable
    Installed installed(String name) {
        return installed.get(name);
    }

    /** Returns these packages and all that they depend on. */
    Set<String> closure(Set<String> names) {
        Set<String> all = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(names);
        while (!pending.isEmpty()) {
            String name = pending.removeFirst();
            Installed one = installed.get(providers.getOrDefault(name, name));
            if (one != null && all.add(one.name())) {
                pending.addAll(one.depends());
            }
        }
        return all;
    }

    private void add(String paragraph) {
        Map<String, String> fields = new HashMap<>();
        for (String line : paragraph.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != ' ') {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        String name = fields.get("Package");
        if (name == null || !fields.getOrDefault("Status", "").endsWith(" installed")) {
            return;
        }
        String depends = fields.getOrDefault("Depends", "") + "," + fields.getOrDefault("Pre-Depends", "");
        installed.put(
                name,
                new Installed(
                        name,
                        fields.getOrDefault("Version", ""),
                        kibibytes(fields.getOrDefault("Installed-Size", "0")),
                        names(depends)));
        names(fields.getOrDefault("Provides", "")).forEach(provided -> providers.putIfAbsent(provided, name));
    }

    private static long kibibytes(String text) {
        try {
            return Long.parseLong(text) * 1024;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** {@code libc6 (>= 2.36), debconf (>= 0.5) | debconf-2.0, python3:any} names libc6, debconf and python3. */
    private static List<String> names(String relations) {
        List<String> names = new ArrayList<>();
        for (String relation : relations.split(",", -1)) {
            String name = relation.strip().split("[|(: ]", 2)[0];
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private void own(ImageArchive image, Node list) {
        String name = list.name().substring(0, list.name().length() - ".list".length());
        String owner = name.indexOf(':') < 0 ? name : name.substring(0, name.indexOf(':'));
        String text = new String(image.bytes(list, LIST_LIMIT), StandardCharsets.UTF_8);
        for (String path : text.split("\n", -1)) {
            // The lists say /lib where the image has a link to /usr/lib.
            Node node = path.startsWith("/") ? image.tree().resolveLink(path).target() : null;
            if (node != null && !node.isDirectory()) {
                owners.put(node, owner);
            }
        }
    }
}
