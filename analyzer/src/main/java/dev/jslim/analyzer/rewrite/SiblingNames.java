package dev.jslim.analyzer.rewrite;

import dev.jslim.analyzer.build.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How publishers name the smaller images of a family. The names are guesses: whoever uses one first asks the engine whether
 * there is such an image, and compares its files.
 */
public final class SiblingNames {
    private static final List<String> CODENAMES = List.of(
            "trixie",
            "bookworm",
            "bullseye",
            "buster",
            "stretch",
            "noble",
            "jammy",
            "focal",
            "sid",
            "stable",
            "testing");

    /** Parts of a tag that say that the image is a small one already. */
    private static final List<String> SMALL =
            List.of("slim", "alpine", "jre", "distroless", "minimal", "micro", "tiny");

    private SiblingNames() {}

    /** Returns the names to try, the smallest image first; empty if the image is a small one or its name says nothing. */
    public static List<String> of(ImageReference image) {
        String tag = image.tag();
        if (image.digest() != null) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        runtimes(image, names);
        if (tag == null || tag.equals("latest")) {
            names.add(withTag(image, "slim"));
            return List.copyOf(names);
        }
        for (String small : SMALL) {
            if (tag.contains(small)) {
                return List.of();
            }
        }
        for (String swapped : jre(tag)) {
            names.add(withTag(image, swapped));
        }
        for (String codename : CODENAMES) {
            if (tag.endsWith("-" + codename)) {
                String version = tag.substring(0, tag.length() - codename.length() - 1);
                names.add(withTag(image, version + "-slim-" + codename));
            }
        }
        names.add(withTag(image, tag + "-slim"));
        return List.copyOf(names);
    }

    private static List<String> jre(String tag) {
        List<String> tags = new ArrayList<>();
        if (tag.contains("jdk")) {
            tags.add(tag.replace("jdk", "jre") + "-slim");
            tags.add(tag.replace("jdk", "jre"));
        }
        return tags;
    }

    /** .NET has the runtimes in repositories of their own. */
    private static void runtimes(ImageReference image, Set<String> names) {
        if (image.repository().endsWith("dotnet/sdk")) {
            String family = image.repository().substring(0, image.repository().length() - "sdk".length());
            for (String runtime : List.of("runtime-deps", "runtime", "aspnet")) {
                names.add(new ImageReference(image.registry(), family + runtime, image.tag(), null).toString());
            }
        }
    }

    private static String withTag(ImageReference image, String tag) {
        return new ImageReference(image.registry(), image.repository(), tag, null).toString();
    }
}
