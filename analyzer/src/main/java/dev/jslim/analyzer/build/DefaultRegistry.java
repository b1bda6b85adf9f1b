package dev.jslim.analyzer.build;

/**
 * The registry that an image comes from whose name has none. Users write its host in lists of trusted registries and in front of names.
 *
 * @see <a href="https://github.com/distribution/reference/blob/main/normalize.go">normalize.go</a>
 */
public final class DefaultRegistry {
    private static final String HOST = "docker.io";

    private DefaultRegistry() {}

    /** Returns the host of the registry that an image comes from, under the one name that the default one is known by. */
    public static String host(ImageReference image) {
        String registry = image.registry();
        return registry == null || registry.equals("index." + HOST) ? HOST : registry;
    }

    /** Returns a name without the host of the default registry in front of it. */
    public static String without(String name) {
        return name.startsWith(HOST + "/") ? name.substring(HOST.length() + 1) : name;
    }
}
