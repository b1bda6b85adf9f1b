package dev.jslim.rules.shell;

import dev.jslim.analyzer.bases.BaseImages;
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

    /** Returns the shell of the image at the bottom of a stage. */
    static BaseShell of(@Nullable Stage stage) {
        ImageReference image =
                stage != null && stage.root() instanceof Base.External external ? external.reference() : null;
        return image == null
                ? UNKNOWN
                : switch (BaseImages.shell(image)) {
                    case "ash" -> ASH;
                    case "bash" -> BASH;
                    case "dash" -> DASH;
                    default -> UNKNOWN;
                };
    }
}
