package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageManager;

/** {@code apt-get purge} of what an earlier RUN installed. */
public final class AptPurgeInLaterLayer extends LaterRemoval {
    public AptPurgeInLaterLayer() {
        super("apt-purge-in-later-layer", "Packages are removed in a later layer");
    }

    @Override
    PackageManager manager() {
        return PackageManager.APT_GET;
    }
}
