package dev.jslim.analyzer.command;

/**
 * Reads what apt, dpkg, apk, dnf, zypper and rpm are asked for.
 *
 * @see <a href="https://manpages.debian.org/stable/apt/apt-get.8.en.html">apt-get(8)</a>
 * @see <a href="https://man.archlinux.org/man/apk-world.5">apk-world(5)</a>
 * @see <a href="https://dnf.readthedocs.io/en/latest/command_ref.html#specifying-packages">Specifying packages, DNF</a>
 */
final class SystemSpecs extends SpecReader {
    private SystemSpecs(PackageCall call, WordText.Lookup lookup) {
        super(call, lookup);
    }

    /** Returns a reader; as a method, so that verifying its callers does not load this class. */
    static SpecReader reader(PackageCall call, WordText.Lookup lookup) {
        return new SystemSpecs(call, lookup);
    }

    @Override
    String fromOption(String name) {
        return "";
    }

    @Override
    void spec(String text) {
        PackageSpec.Kind remote = remote(text);
        boolean file = call().manager() == PackageManager.DPKG || call().manager() == PackageManager.RPM;
        if (remote != null) {
            add(remote, text, null);
        } else if (file || isPath(text) || isPackageFile(text)) {
            add(PackageSpec.Kind.PATH, text, null);
        } else if (call().manager() == PackageManager.APT_GET) {
            apt(text);
        } else if (call().manager() == PackageManager.APK) {
            apk(text);
        } else {
            rpm(text);
        }
    }

    /** {@code name[:arch][=version|/release]}; a dash at the end removes the package, a caret makes it a task. */
    private void apt(String text) {
        if (text.endsWith("-")) {
            return;
        }
        int end = first(text, "=/", 0);
        String name = text.substring(0, first(text, "=/:", 0));
        boolean group = call().verb().equals("build-dep") || name.endsWith("^");
        add(group ? PackageSpec.Kind.GROUP : PackageSpec.Kind.REGISTRY, name, text.substring(end));
    }

    /** {@code [!]name[@tag]([<>~=]…version)}. */
    private void apk(String text) {
        if (!text.startsWith("!")) {
            int end = first(text, "<>=~", 0);
            add(PackageSpec.Kind.REGISTRY, text.substring(0, first(text, "<>=~@", 0)), text.substring(end));
        }
    }

    /** {@code name[-version-release][.arch]}, {@code @group}, {@code @module:stream}, {@code name = version}. */
    private void rpm(String text) {
        if (call().verb().startsWith("group") || call().verb().startsWith("environment")) {
            add(PackageSpec.Kind.GROUP, text, null);
            return;
        }
        if (text.startsWith("@") || call().verb().startsWith("module")) {
            int colon = first(text, ":", 0);
            int end = first(text, "/", colon);
            add(PackageSpec.Kind.GROUP, text.substring(0, colon), text.substring(Math.min(colon + 1, end), end));
            return;
        }
        int operator = first(text, "<>=", 0);
        int version = operator < text.length() ? -1 : versionAndRelease(text);
        String name = text.substring(0, version < 0 ? operator : version).strip();
        add(
                PackageSpec.Kind.REGISTRY,
                name,
                text.substring(version < 0 ? operator : version + 1).strip());
    }

    /**
     * Returns where the dash before the version is, or -1. A dash and digits alone may belong to the name ({@code java-17-openjdk}), so a
     * version counts only if a release follows it, or if it has a dot or an epoch.
     */
    private static int versionAndRelease(String text) {
        int release = text.lastIndexOf('-');
        int version = release < 1 ? -1 : text.lastIndexOf('-', release - 1);
        boolean both = version > 0 && digit(text, version + 1) && digit(text, release + 1);
        boolean dotted = release > 0 && first(text, ".:", release) < text.length();
        return both ? version : dotted && digit(text, release + 1) ? release : -1;
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isPackageFile(String text) {
        return text.endsWith(".deb") || text.endsWith(".rpm") || text.endsWith(".apk");
    }
}
