package dev.jslim.analyzer.command;

/**
 * The caches of pip, pipx, uv, poetry, pipenv and conda.
 *
 * @see <a href="https://pip.pypa.io/en/stable/topics/caching/">Caching, pip</a>
 * @see <a href="https://docs.astral.sh/uv/concepts/cache/">Caching, uv</a>
 */
final class PythonCaches extends CacheReader {
    private PythonCaches(PackageCall call, RunVariables variables) {
        super(call, variables);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static CacheReader of(PackageCall call, RunVariables variables) {
        return new PythonCaches(call, variables);
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
            case PIP -> pip();
            case PIPX -> {
                PackageCall.Option own = call().option("--pip-args");
                if (own != null) {
                    String value = own.value();
                    boolean off = value != null && value.contains("--no-cache-dir");
                    decide(
                            off ? CacheUse.State.DISABLED : CacheUse.State.UNRESOLVED,
                            own.word().span());
                }
                pip();
            }
            case UV -> {
                offByOption("--no-cache", "--no-cache-dir", "-n");
                offByVariable("UV_NO_CACHE");
                fill(
                        Cache.Kind.PACKAGES,
                        optionDirectory("--cache-dir", "", directory("UV_CACHE_DIR", "", userCache("/uv"))));
            }
            case POETRY -> {
                offByOption("--no-cache");
                fill(Cache.Kind.PACKAGES, directory("POETRY_CACHE_DIR", "", userCache("/pypoetry")));
            }
            case PIPENV -> fill(Cache.Kind.PACKAGES, directory("PIPENV_CACHE_DIR", "", userCache("/pipenv")));
            default -> conda();
        }
    }

    @Override
    PathCover cleanedBy(PackageCall later, Cache cache) {
        return switch (call().manager()) {
            case PIP, PIPX -> later.verb().equals("cache purge") ? PathCover.YES : PathCover.MAYBE;
            case UV ->
                later.verb().equals("cache clean") && later.operands().isEmpty() ? PathCover.YES : PathCover.MAYBE;
            case CONDA -> {
                boolean both = later.has("-p", "--packages") && later.has("-t", "--tarballs");
                yield both || later.has("-a", "--all") ? PathCover.YES : PathCover.MAYBE;
            }
            // Poetry clears the index of a source, not the packages.
            default -> PathCover.MAYBE;
        };
    }

    private void pip() {
        offByOption("--no-cache-dir", "--no-cache");
        offByVariable("PIP_NO_CACHE_DIR");
        fill(
                Cache.Kind.PACKAGES,
                optionDirectory("--cache-dir", "", directory("PIP_CACHE_DIR", "", userCache("/pip"))));
    }

    /** The packages lie below the installation, which the path of the program shows, if anything does. */
    private void conda() {
        String program = call().invocation().programWord().raw();
        int bin = program.lastIndexOf("/bin/");
        int condabin = program.lastIndexOf("/condabin/");
        String root = bin > 0 ? program.substring(0, bin) : condabin > 0 ? program.substring(0, condabin) : "";
        String named = directory("CONDA_PKGS_DIRS", "", directory("MAMBA_ROOT_PREFIX", "/pkgs", ""));
        if (!named.isEmpty()) {
            fill(Cache.Kind.PACKAGES, named);
        } else if (root.startsWith("/")) {
            fill(Cache.Kind.PACKAGES, root + "/pkgs");
        } else {
            fill(Cache.Kind.PACKAGES, "/opt/conda/pkgs", home() + "/.conda/pkgs");
        }
    }
}
