package dev.jslim.rules.shell;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import java.util.Set;

/** What addresses tell of the way to them. */
public final class Addresses {
    private static final Set<String> VERIFYING = Set.of(
            "sha256sum",
            "sha512sum",
            "sha384sum",
            "sha1sum",
            "md5sum",
            "shasum",
            "gpg",
            "gpgv",
            "cosign",
            "minisign",
            "signify",
            "gpg2");

    private Addresses() {}

    /** Returns whether a text begins with an address whose protocol is not encrypted, on a host that is not this one. */
    public static boolean isCleartext(String text) {
        if (!text.startsWith("http://") && !text.startsWith("ftp://")) {
            return false;
        }
        String rest = text.substring(text.indexOf("://") + 3);
        int end = 0;
        while (end < rest.length() && "/:?#\"'".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        boolean local = host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.startsWith("[")
                || host.equals("host.docker.internal");
        return !local
                && !host.isEmpty()
                && host.indexOf('$') < 0
                && host.indexOf('.') > 0
                && !host.endsWith(".local")
                && !host.endsWith(".internal")
                && !isPrivate(host);
    }

    private static boolean isPrivate(String host) {
        return host.startsWith("10.")
                || host.startsWith("192.168.")
                || host.startsWith("169.254.")
                || host.startsWith("172.17.");
    }

    /** Returns whether a command of a RUN compares checksums or signatures. */
    public static boolean verifies(RunCommands commands) {
        for (Invocation invocation : commands.invocations()) {
            boolean openssl = invocation.program().equals("openssl")
                    && invocation.argument(0).equals("dgst");
            if (openssl || VERIFYING.contains(invocation.program())) {
                return true;
            }
        }
        return false;
    }
}
