package dev.jslim.tracer.minify;

import dev.jslim.analyzer.JslimException.InputInvalid;

/** The name of a minified image. */
public final class SlimName {
    private SlimName() {}

    /**
     * Returns {@code repository.slim:tag} for {@code repository:tag}.
     *
     * @throws InputInvalid if the image is named by its id, so that there is nothing to derive a name from
     */
    public static String of(String image) {
        String name = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
        boolean id = name.startsWith("sha256:") || (name.length() >= 12 && isHex(name));
        if (name.isEmpty() || id) {
            throw new InputInvalid(
                    "'" + image + "' is an id, from which no name can be made", "name the result with --tag");
        }
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        return colon < 0 ? name + ".slim" : name.substring(0, colon) + ".slim" + name.substring(colon);
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
