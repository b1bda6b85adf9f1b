package dev.jslim.analyzer.command;

/** The caches of apt, apk, dnf and zypper. */
final class SystemCaches extends CacheReader {
    private SystemCaches(PackageCall call, RunVariables variables) {
        super(call, variables);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static CacheReader of(PackageCall call, RunVariables variables) {
        return new SystemCaches(call, variables);
    }

    @Override
    void caches() {
        PackageCall.Option root = call().option("--root", "--installroot", isApk() ? "-p" : "--reposd-dir");
        if (root != null) {
            decide(CacheUse.State.UNRESOLVED, root.word().span());
        }
        if (call().manager() == PackageManager.APT_GET) {
            apt();
        } else if (isApk()) {
            apk();
        } else if (filling() && call().manager() == PackageManager.YUM) {
            dnf();
        } else if (filling()) {
            fill(Cache.Kind.INDEX, "/var/cache/zypp");
        }
    }

    @Override
    PathCover cleanedBy(PackageCall later, Cache cache) {
        if (call().manager() == PackageManager.APT_GET) {
            boolean all = later.verb().equals("distclean") || later.verb().equals("dist-clean");
            boolean packages = cache.kind() == Cache.Kind.PACKAGES;
            return all || (packages && later.verb().equals("clean")) ? PathCover.YES : PathCover.NO;
        }
        if (isApk()) {
            // What apk calls cleaning leaves the index: only packages that are not installed go.
            return PathCover.NO;
        }
        boolean yum = call().manager() == PackageManager.YUM;
        if (yum && isMicro(call()) != isMicro(later)) {
            // microdnf has a directory of its own.
            return PathCover.NO;
        }
        boolean all = yum ? later.packages().contains("all") : later.has("-a", "--all", "-m", "--metadata");
        return all ? PathCover.YES : PathCover.MAYBE;
    }

    /** Images of Debian and Ubuntu come with a hook that deletes the packages after each call; apt does so by itself. */
    private void apt() {
        if (call().has("-s", "--simulate", "--dry-run", "--print-uris")) {
            return;
        }
        PackageCall.Option setting = call().option("-o", "--option");
        String value = setting == null ? null : setting.value();
        if (setting != null && (value == null || value.startsWith("Dir::"))) {
            decide(CacheUse.State.UNRESOLVED, setting.word().span());
        }
        if (call().action() == PackageAction.REFRESH) {
            fill(Cache.Kind.INDEX, "/var/lib/apt/lists");
        } else if (filling()) {
            boolean deletes = call().invocation().program().equals("apt");
            decide(deletes ? CacheUse.State.DISABLED : CacheUse.State.UNRESOLVED, null);
            fill(Cache.Kind.PACKAGES, "/var/cache/apt/archives");
        }
    }

    private void apk() {
        if (filling()) {
            offByOption("--no-cache");
            String directory = optionDirectory("--cache-dir", "", "");
            if (directory.isEmpty()) {
                // Where /etc/apk/cache exists, apk uses it.
                fill(Cache.Kind.INDEX, "/var/cache/apk", "/etc/apk/cache");
            } else {
                fill(Cache.Kind.INDEX, directory);
            }
        }
    }

    private void dnf() {
        switch (call().invocation().program()) {
            case "dnf5" -> fill(Cache.Kind.INDEX, "/var/cache/libdnf5");
            case "dnf" -> fill(Cache.Kind.INDEX, "/var/cache/dnf", "/var/cache/libdnf5");
            case "tdnf" -> fill(Cache.Kind.INDEX, "/var/cache/tdnf");
            default -> fill(Cache.Kind.INDEX, "/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5");
        }
    }

    private static boolean isMicro(PackageCall call) {
        return call.invocation().program().equals("microdnf");
    }

    private boolean isApk() {
        return call().manager() == PackageManager.APK;
    }

    private boolean filling() {
        PackageAction action = call().action();
        return action == PackageAction.INSTALL
                || action == PackageAction.UPGRADE
                || action == PackageAction.REFRESH
                || action == PackageAction.DOWNLOAD;
    }
}
