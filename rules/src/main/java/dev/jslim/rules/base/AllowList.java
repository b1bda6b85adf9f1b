package dev.jslim.rules.base;

import dev.jslim.analyzer.build.DefaultRegistry;
import dev.jslim.analyzer.build.ImageReference;
import java.util.List;

/** Compares images with what a project allows. In its patterns {@code *} stands for any text. */
final class AllowList {
    private AllowList() {}

    /** Returns whether a pattern is the image's registry, or the beginning of its name up to a slash. */
    static boolean hasRegistry(List<String> patterns, ImageReference image) {
        String registry = DefaultRegistry.host(image);
        String name = name(image);
        for (String pattern : patterns) {
            if (matches(pattern, registry) || matches(pattern + "/*", name)) {
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
            if (matches(pattern, written)
                    || matches(pattern, full)
                    || matches(pattern, name(image))
                    || (image.registry() == null && matches(pattern, image.repository()))) {
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

    /** Goes back to the last asterisk only, which takes the product of the lengths at worst. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int from = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
