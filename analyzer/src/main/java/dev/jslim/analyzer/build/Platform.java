package dev.jslim.analyzer.build;

import java.util.Locale;
import java.util.Set;

/**
 * Platforms such as {@code linux/arm64} or {@code windows(10.0.17763)/amd64}.
 *
 * @see <a href="https://github.com/containerd/platforms/blob/main/platforms.go">containerd/platforms</a>
 */
public final class Platform {
    private static final Set<String> SYSTEMS = Set.of(
            "aix",
            "android",
            "darwin",
            "dragonfly",
            "freebsd",
            "hurd",
            "illumos",
            "ios",
            "js",
            "linux",
            "macos",
            "nacl",
            "netbsd",
            "openbsd",
            "plan9",
            "solaris",
            "windows",
            "zos");

    private static final Set<String> ARCHITECTURES = Set.of(
            "386",
            "aarch64",
            "amd64",
            "amd64p32",
            "arm",
            "arm64",
            "arm64be",
            "armbe",
            "armel",
            "armhf",
            "i386",
            "loong64",
            "mips",
            "mips64",
            "mips64le",
            "mips64p32",
            "mips64p32le",
            "mipsle",
            "ppc",
            "ppc64",
            "ppc64le",
            "riscv",
            "riscv64",
            "s390",
            "s390x",
            "sparc",
            "sparc64",
            "wasm",
            "x86-64",
            "x86_64");

    private Platform() {}

    /** Returns whether the builder takes a text for a platform; alone, a system or an architecture has to be known to it. */
    public static boolean isValid(String text) {
        String[] parts = text.split("/", -1);
        int options = parts[0].indexOf('(');
        String system = options < 0 ? parts[0] : parts[0].substring(0, options);
        boolean valid = parts.length <= 3
                && Ascii.isMadeOf(system, "_-")
                && (options < 0 || areOptions(parts[0].substring(options)));
        for (int i = 1; i < parts.length; i++) {
            valid &= Ascii.isMadeOf(parts[i], "_.-");
        }
        String name = system.toLowerCase(Locale.ROOT);
        return valid && (parts.length > 1 || SYSTEMS.contains(name) || (options < 0 && ARCHITECTURES.contains(name)));
    }

    /** Version and features: {@code (1.0+feature+other)}. */
    private static boolean areOptions(String text) {
        if (!text.endsWith(")")) {
            return false;
        }
        String[] parts = text.substring(1, text.length() - 1).split("\\+", -1);
        boolean valid = parts[0].isEmpty() || isOption(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            valid &= isOption(parts[i]);
        }
        return valid;
    }

    private static boolean isOption(String text) {
        boolean escaped = true;
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            escaped &= at + 2 < text.length()
                    && Character.digit(text.charAt(at + 1), 16) >= 0
                    && Character.digit(text.charAt(at + 2), 16) >= 0;
        }
        return escaped && Ascii.isMadeOf(text, "_.%-");
    }
}
