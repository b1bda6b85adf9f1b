package dev.jslim.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jslim.analyzer.image.FileTree;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what two images built from almost the same Dockerfile are: their configuration and their files. */
final class ImageComparison {
    /** Paths that may differ, each with the reason; below a path everything may. */
    static final Map<String, String> MAY_DIFFER = Map.of(
            "/var/lib/apt/lists", "lists of packages, which clean-up removes",
            "/var/cache", "caches of apt, debconf and the linker",
            "/var/log", "logs of apt and dpkg, with times in them; of logins, which --no-log-init leaves out",
            "/root/.cache", "the cache of pip",
            "/tmp", "nothing that an image is for",
            "/etc/shadow", "the day on which a password was set",
            "/etc/shadow-", "the same",
            "/var/lib/dpkg/lock", "locks",
            "/var/lib/dpkg/lock-frontend", "locks");

    /** What the classic builder writes down of the build itself. */
    private static final List<String> OF_THE_BUILD = List.of("Image", "Hostname", "Domainname");

    private final ImageArchive original;
    private final ImageArchive repaired;
    private final int common;

    ImageComparison(ImageArchive original, ImageArchive repaired) {
        this.original = original;
        this.repaired = repaired;
        int equal = 0;
        int most = Math.min(original.layers().size(), repaired.layers().size());
        while (equal < most
                && original.layers()
                        .get(equal)
                        .diffId()
                        .equals(repaired.layers().get(equal).diffId())) {
            equal++;
        }
        this.common = equal;
    }

    /** Returns the configuration with which containers of the original start, or of the repaired image. */
    static ObjectNode configuration(ImageArchive image) {
        ObjectNode json = image.config().runtime();
        json.remove(OF_THE_BUILD);
        return json;
    }

    /** Returns the labels in a configuration, made if there are none. */
    static ObjectNode labels(ObjectNode configuration) {
        return configuration.get("Labels") instanceof ObjectNode labels ? labels : configuration.putObject("Labels");
    }

    /** Returns how much smaller the layers of the repaired image are, in bytes. */
    long saved() {
        return original.layerBytes() - repaired.layerBytes();
    }

    /** Returns what differs in the files, one line a path. */
    List<String> differences() {
        Map<String, String> before = files(original);
        Map<String, String> after = files(repaired);
        List<String> differences = new ArrayList<>();
        before.forEach((path, file) -> {
            String now = after.remove(path);
            if (!file.equals(now)) {
                differences.add(path + ": " + file + " became " + now);
            }
        });
        after.forEach((path, file) -> differences.add(path + " is new: " + file));
        return differences;
    }

    private Map<String, String> files(ImageArchive image) {
        Map<String, String> files = new TreeMap<>();
        FileTree tree = image.tree();
        tree.walk(node -> {
            if (!mayDiffer(node.path())) {
                files.put(node.path(), describe(node, image));
            }
        });
        return files;
    }

    /** Content in layers that both have is the same; reading it again would only take time. */
    private String describe(Node node, ImageArchive image) {
        String content = !node.isFile()
                ? node.linkTarget()
                : node.contentLayer() < common
                        ? node.contentLayer() + "@" + node.contentPosition()
                        : image.digest(node);
        return node.type() + " " + Integer.toOctalString(node.mode()) + " " + node.uid() + ":" + node.gid() + " "
                + content;
    }

    private static boolean mayDiffer(String path) {
        // Compiled Python holds the time of its source.
        if (path.endsWith(".pyc")) {
            return true;
        }
        for (String each : MAY_DIFFER.keySet()) {
            if (path.equals(each) || path.startsWith(each + "/")) {
                return true;
            }
        }
        return false;
    }
}
