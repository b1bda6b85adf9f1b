package dev.jslim.analyzer.build;

/** Tells IP addresses from other texts without asking the network, as Go's {@code net.ParseIP} does. */
final class IpAddress {
    private IpAddress() {}

    static boolean isValid(String text) {
        return text.indexOf(':') < 0 ? isV4(text) : isV6(text);
    }

    private static boolean isV4(String text) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            boolean number = !part.isEmpty() && part.length() <= 3 && (part.length() == 1 || part.charAt(0) != '0');
            for (int i = 0; i < part.length(); i++) {
                number &= part.charAt(i) >= '0' && part.charAt(i) <= '9';
            }
            if (!number || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        String tail = text.substring(gap + 2);
        int before = gap == 0 ? 0 : groups(text.substring(0, gap));
        int after = tail.isEmpty() ? 0 : groups(tail);
        return before >= 0
                && after >= 0
                && before + after < 8
                && (gap == 0 || text.indexOf('.') < 0 || text.indexOf('.') > gap);
    }

    /** Returns how many groups of 16 bits a text without a gap has, or -100 if it is malformed. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        int groups = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && parts[i].indexOf('.') >= 0 && isV4(parts[i])) {
                groups += 2;
            } else if (isHex(parts[i])) {
                groups++;
            } else {
                return -100;
            }
        }
        return groups;
    }

    private static boolean isHex(String text) {
        boolean hex = !text.isEmpty() && text.length() <= 4;
        for (int i = 0; i < text.length(); i++) {
            hex &= text.charAt(i) < 128 && Character.digit(text.charAt(i), 16) >= 0;
        }
        return hex;
    }
}
