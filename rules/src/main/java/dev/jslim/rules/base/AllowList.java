package dev.jslim.rules.base;

import dev.jslim.analyzer.build.DefaultRegistry;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.lint.StarPattern;
import java.util.List;

/** Compares images with what a project allows. Its patterns are {@link StarPattern}s. */
final class AllowList {
    private AllowList() {}

    /** Returns whether a pattern is the image's registry, or the beginning of its name up to a slash. */
    static boolean hasRegistry(List<String> patterns, ImageReference image) {
        String registry = DefaultRegistry.host(image);
        String name = name(image);
        for (String pattern : patterns) {
            if (StarPattern.matches(pattern, registry) || StarPattern.matches(pattern + "/*", name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a pattern is the image's name, as written or in full, with its tag and digest or without them. */
    static boolean hasImage(List<String> patterns, ImageReference image) {
        String written = image.toString();
        String full = name(image)
                + written.substring(
                        written.indexOf(image.repository()) + image.repository().length());
        for (String pattern : patterns) {
            if (StarPattern.matches(pattern, written)
                    || StarPattern.matches(pattern, full)
                    || StarPattern.matches(pattern, name(image))
                    || (image.registry() == null && StarPattern.matches(pattern, image.repository()))) {
                return true;
            }
        }
        return false;
    }

    private static String name(ImageReference image) {
        boolean library = image.official();
        String repository = image.repository();
        return DefaultRegistry.host(image) + "/" + (library && repository.indexOf('/') < 0 ? "library/" : "")
                + repository;
    }
}
