package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.build.ImageReference;
import java.util.Locale;

/** Names of images on the command line, checked before any work is done. */
final class ImageName {
    private ImageName() {}

    /**
     * Returns the name of an image that is there.
     *
     * @throws InputInvalid if it cannot be the name or the id of one
     */
    static String of(String given) {
        if (ImageReference.parse(given) == null) {
            throw new InputInvalid("'" + given + "' cannot be the name of an image", hint(given));
        }
        return given;
    }

    /**
     * Returns the name for an image that will be made, or nothing if none was given.
     *
     * @throws InputInvalid if no image can have it
     */
    static String toBe(String option, String given) {
        ImageReference name = ImageReference.parse(given);
        if (!given.isEmpty() && (name == null || name.digest() != null)) {
            throw new InputInvalid(option + " '" + given + "' cannot be the name of an image", hint(given));
        }
        return given;
    }

    private static String hint(String given) {
        return ImageReference.parse(given.toLowerCase(Locale.ROOT)) != null
                ? "repositories are written in lower case"
                : "names look like repository or registry/repository:tag";
    }
}
