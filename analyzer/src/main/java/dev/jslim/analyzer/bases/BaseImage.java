package dev.jslim.analyzer.bases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an official image.
 *
 * @param name as in FROM, without tag
 * @param user whom a container runs as, such as {@code root}; behind {@code root>} whom the entrypoint goes on as; empty if it is not known
 * @param packages the package manager such as {@code apt}; empty if it is not known
 * @param workdir the working directory; empty if it is not known
 * @param environment the names of all variables that the image sets, whatever its tag, or null if they are not known
 * @param release the branch that the tag belongs to, or null if it is not known
 * @param distribution the branch of the distribution that the tag names behind the version, such as that of {@code buster} in
 *     {@code 3.8-buster}, or null
 * @param smaller the variant without compilers, headers or documentation, or null if none is known
 */
public record BaseImage(
        String name,
        String user,
        String packages,
        String workdir,
        @Nullable List<String> environment,
        @Nullable Release release,
        @Nullable Release distribution,
        @Nullable Variant smaller) {
    /** Returns whether what a container of this image runs is surely run by root, unless a Dockerfile says otherwise. */
    public boolean runsAsRoot() {
        return user.equals("root");
    }

    /**
     * A branch of a distribution or a language.
     *
     * @param image the image whose branch it is
     * @param branch such as {@code 3.8}
     * @param codeName such as {@code bookworm}, or empty
     * @param lastDay the last day of upstream's fixes, such as {@code 2024-10-07}; empty if none is set
     * @param endOfLife the same, counted from 1970-01-01
     * @param longTerm whether it is one of those that are maintained for long
     */
    public record Release(
            String image, String branch, String codeName, String lastDay, long endOfLife, boolean longTerm) {}

    /**
     * A smaller variant of the same version.
     *
     * @param tag such as {@code 3.13-slim}
     * @param larger the size of the image itself on disk in MB, roughly, for it differs from version to version
     * @param megabytes that of the smaller one
     */
    public record Variant(String tag, int larger, int megabytes) {}
}
