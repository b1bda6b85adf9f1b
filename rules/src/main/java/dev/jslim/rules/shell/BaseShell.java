package dev.jslim.rules.shell;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import org.jspecify.annotations.Nullable;

/** What {@code /bin/sh} is in the image that a stage starts from, as far as its name tells. */
enum BaseShell {
    /** BusyBox, which knows {@code pipefail} since 1.18 of 2010 and is {@code /bin/ash} too. */
    ASH,
    /** Dash, with bash beside it. */
    DASH,
    /** Bash itself. */
    BASH,
    UNKNOWN;

    private static final String BASHES =
            " fedora centos rockylinux almalinux amazonlinux oraclelinux ubi ubi-minimal archlinux leap tumbleweed opensuse ";
    private static final String DASHES =
            " debian ubuntu python node golang ruby php rust openjdk buildpack-deps perl eclipse-temurin gcc maven gradle nginx httpd postgres ";

    /** Returns the shell of the image at the bottom of a stage. */
    static BaseShell of(@Nullable Stage stage) {
        ImageReference image =
                stage != null && stage.root() instanceof Base.External external ? external.reference() : null;
        if (image == null) {
            return UNKNOWN;
        }
        String name = image.baseName();
        String tag = image.tag() == null ? "" : image.tag();
        if (name.equals("alpine") || name.equals("busybox") || tag.contains("alpine") || name.endsWith("-alpine")) {
            return ASH;
        }
        if (BASHES.contains(" " + name + " ")) {
            return BASH;
        }
        return DASHES.contains(" " + name + " ") && image.official() ? DASH : UNKNOWN;
    }
}
