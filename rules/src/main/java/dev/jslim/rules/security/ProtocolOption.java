package dev.jslim.rules.security;

import java.util.List;
import java.util.Locale;

/** The options of curl and wget that allow a version of SSL or TLS which is broken. */
final class ProtocolOption {
    private static final List<String> WEAK =
            List.of("sslv2", "sslv3", "tlsv1", "tlsv1.0", "tlsv1_0", "tlsv1.1", "tlsv1_1");

    private ProtocolOption() {}

    /** Returns how many words the option has, or 0 if it is none of those. */
    static int width(String text, String next, boolean curl) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!curl) {
            String value = lower.startsWith("--secure-protocol=")
                    ? lower.substring(18)
                    : lower.equals("--secure-protocol") ? next.toLowerCase(Locale.ROOT) : "";
            return !WEAK.contains(value) ? 0 : lower.endsWith("protocol") ? 2 : 1;
        }
        if (lower.equals("--tls-max")) {
            return next.equals("1.0") || next.equals("1.1") ? 2 : 0;
        }
        boolean letter = text.equals("-1") || text.equals("-2") || text.equals("-3");
        return letter || (lower.startsWith("--") && WEAK.contains(lower.substring(2))) ? 1 : 0;
    }
}
