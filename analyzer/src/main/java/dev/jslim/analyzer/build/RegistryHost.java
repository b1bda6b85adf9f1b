package dev.jslim.analyzer.build;

/**
 * Tells which texts are hosts of a registry: a domain name or an IP address, with a port or without one.
 *
 * @see <a href="https://github.com/distribution/reference/blob/main/regexp.go">the grammar of references</a>
 */
final class RegistryHost {
    private RegistryHost() {}

    static boolean isValid(String text) {
        int bracket = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
        int colon = text.indexOf(':', bracket);
        String host = colon < 0 ? text : text.substring(0, colon);
        String port = colon < 0 ? "0" : text.substring(colon + 1);
        for (int i = 0; i < port.length(); i++) {
            if (port.charAt(i) < '0' || port.charAt(i) > '9') {
                return false;
            }
        }
        return !port.isEmpty() && (bracket > 0 ? isV6(host) : isDomain(host));
    }

    private static boolean isV6(String host) {
        String inner = host.substring(1, host.length() - 1);
        boolean valid = host.endsWith("]") && !inner.isEmpty();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            valid &= c == ':' || (c < 128 && Character.digit(c, 16) >= 0);
        }
        return valid;
    }

    private static boolean isDomain(String host) {
        for (String part : host.split("\\.", -1)) {
            if (!Ascii.isMadeOf(part, "-") || part.startsWith("-") || part.endsWith("-")) {
                return false;
            }
        }
        return true;
    }
}
