package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageManager;

/** {@code apk del} of what an earlier RUN added. */
public final class ApkDelInLaterLayer extends LaterRemoval {
    public ApkDelInLaterLayer() {
        super("apk-del-in-later-layer", "Packages are deleted in a later layer");
    }

    @Override
    PackageManager manager() {
        return PackageManager.APK;
    }
}
