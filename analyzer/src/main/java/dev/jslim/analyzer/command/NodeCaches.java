package dev.jslim.analyzer.command;

/** The caches of npm, yarn, pnpm and bun. */
final class NodeCaches extends CacheReader {
    private NodeCaches(PackageCall call, RunVariables variables) {
        super(call, variables);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static CacheReader of(PackageCall call, RunVariables variables) {
        return new NodeCaches(call, variables);
    }

    @Override
    void caches() {
        PackageAction action = call().action();
        boolean fetches = action == PackageAction.INSTALL
                || action == PackageAction.UPGRADE
                || action == PackageAction.DOWNLOAD
                || action == PackageAction.EXECUTE;
        if (!fetches) {
            return;
        }
        switch (call().manager()) {
            case NPM -> {
                String upper = directory("NPM_CONFIG_CACHE", "/_cacache", home() + "/.npm/_cacache");
                String set = directory("npm_config_cache", "/_cacache", upper);
                fill(Cache.Kind.PACKAGES, optionDirectory("--cache", "/_cacache", set));
            }
            case YARN -> yarn();
            case PNPM -> {
                String data = directory("XDG_DATA_HOME", "/pnpm/store", home() + "/.local/share/pnpm/store");
                String own = directory("PNPM_HOME", "/store", data);
                String set = directory("npm_config_store_dir", "", directory("NPM_CONFIG_STORE_DIR", "", own));
                fill(Cache.Kind.PACKAGES, optionDirectory("--store-dir", "", set));
            }
            case BUN -> {
                offByOption("--no-cache");
                String own = directory("BUN_INSTALL", "/install/cache", home() + "/.bun/install/cache");
                String set = directory("BUN_INSTALL_CACHE_DIR", "", own);
                fill(Cache.Kind.PACKAGES, optionDirectory("--cache-dir", "", set));
            }
            default -> {}
        }
    }

    @Override
    PathCover cleanedBy(PackageCall later, Cache cache) {
        return switch (call().manager()) {
            case NPM -> later.has("--force", "-f") ? PathCover.YES : PathCover.NO;
            case YARN -> PathCover.YES;
            case BUN -> later.packages().contains("rm") ? PathCover.YES : PathCover.NO;
            // Pruning keeps what the project uses.
            default -> PathCover.MAYBE;
        };
    }

    /** The classic version has a directory for root of its own; the later ones share one below the home. */
    private void yarn() {
        String option = optionDirectory("--cache-folder", "", "");
        String folder = option.isEmpty() ? directory("YARN_CACHE_FOLDER", "", "") : option;
        if (!folder.isEmpty()) {
            fill(Cache.Kind.PACKAGES, folder);
            return;
        }
        String classic = home().equals("/root") ? "/usr/local/share/.cache/yarn/v6" : userCache("/yarn/v6");
        fill(Cache.Kind.PACKAGES, classic, directory("YARN_GLOBAL_FOLDER", "/cache", home() + "/.yarn/berry/cache"));
    }
}
