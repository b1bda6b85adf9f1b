package dev.jslim.analyzer.command;

import dev.jslim.analyzer.build.variables.Resolution;

/** The caches of gem, bundle, composer, cargo, go, Maven, Gradle and dotnet. */
final class LanguageCaches extends CacheReader {
    private LanguageCaches(PackageCall call, RunVariables variables) {
        super(call, variables);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static CacheReader of(PackageCall call, RunVariables variables) {
        return new LanguageCaches(call, variables);
    }

    @Override
    void caches() {
        PackageAction action = call().action();
        boolean fetches = action == PackageAction.INSTALL
                || action == PackageAction.UPGRADE
                || action == PackageAction.DOWNLOAD
                || action == PackageAction.BUILD;
        if (!fetches || call().has("--offline")) {
            return;
        }
        switch (call().manager()) {
            case GEM, BUNDLE -> gems();
            case COMPOSER -> composer();
            case CARGO -> {
                String standard = isOn("rust") ? "/usr/local/cargo/registry" : home() + "/.cargo/registry";
                fill(Cache.Kind.PACKAGES, directory("CARGO_HOME", "/registry", standard));
            }
            case GO -> go();
            case MAVEN -> maven();
            case GRADLE -> {
                String set = directory("GRADLE_USER_HOME", "/caches", home() + "/.gradle/caches");
                set = optionDirectory("-Dgradle.user.home", "/caches", set);
                fill(
                        Cache.Kind.PACKAGES,
                        optionDirectory("-g", "/caches", optionDirectory("--gradle-user-home", "/caches", set)));
            }
            default -> dotnet();
        }
    }

    @Override
    PathCover cleanedBy(PackageCall later, Cache cache) {
        return switch (call().manager()) {
            case COMPOSER -> PathCover.YES;
            case GO ->
                later.has(cache.kind() == Cache.Kind.BUILD ? "-cache" : "-modcache") ? PathCover.YES : PathCover.NO;
            case DOTNET -> {
                boolean all =
                        later.packages().contains("all") || later.packages().contains("global-packages");
                yield all && later.has("-c", "--clear") ? PathCover.YES : PathCover.NO;
            }
            // These remove old versions, or what the project has built, and leave the downloads.
            default -> PathCover.NO;
        };
    }

    private void gems() {
        String standard = isOn("ruby") ? "/usr/local/bundle/cache" : unknown();
        String set = directory("GEM_HOME", "/cache", standard);
        fill(Cache.Kind.PACKAGES, optionDirectory("-i", "/cache", optionDirectory("--install-dir", "/cache", set)));
    }

    private void composer() {
        offByOption("--no-cache");
        if (environment("COMPOSER_CACHE_DIR").is("/dev/null")) {
            decide(CacheUse.State.DISABLED, null);
        }
        String set = directory("COMPOSER_CACHE_DIR", "", directory("COMPOSER_HOME", "/cache", ""));
        if (!set.isEmpty()) {
            fill(Cache.Kind.PACKAGES, set);
        } else if (isOn("composer")) {
            fill(Cache.Kind.PACKAGES, "/tmp/cache");
        } else {
            fill(Cache.Kind.PACKAGES, home() + "/.composer/cache", userCache("/composer"));
        }
    }

    private void go() {
        PackageCall.Option mode = call().option("-mod");
        Resolution flags = environment("GOFLAGS");
        boolean vendor = mode != null && "vendor".equals(mode.value());
        vendor |= flags instanceof Resolution.Resolved(String text) && text.contains("-mod=vendor");
        if (!vendor) {
            String standard = isOn("golang") ? "/go/pkg/mod" : home() + "/go/pkg/mod";
            String path = directory("GOPATH", "/pkg/mod", standard);
            fill(Cache.Kind.PACKAGES, directory("GOMODCACHE", "", path));
        }
        if (call().action() == PackageAction.BUILD || call().verb().equals("install")) {
            fill(Cache.Kind.BUILD, directory("GOCACHE", "", userCache("/go-build")));
        }
    }

    private void maven() {
        if (call().has("-o")) {
            return;
        }
        String name = "-Dmaven.repo.local=";
        String set = home() + "/.m2/repository";
        for (String variable : new String[] {"MAVEN_OPTS", "MAVEN_ARGS"}) {
            Resolution value = environment(variable);
            String text = value.orElse("");
            int at = text.indexOf(name);
            if (at >= 0) {
                set = text.substring(at + name.length(), SpecReader.first(text, " ", at));
            } else if (value instanceof Resolution.Unresolved) {
                set = unknown();
            }
        }
        fill(Cache.Kind.PACKAGES, optionDirectory("-Dmaven.repo.local", "", set));
    }

    private void dotnet() {
        if (!call().verb().startsWith("tool") && !call().has("--no-restore")) {
            String set = directory("NUGET_PACKAGES", "", home() + "/.nuget/packages");
            fill(Cache.Kind.PACKAGES, optionDirectory("--packages", "", set));
        }
    }
}
