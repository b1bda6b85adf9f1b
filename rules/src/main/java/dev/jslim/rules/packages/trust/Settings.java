package dev.jslim.rules.packages.trust;

/** Settings of yum and dnf. */
final class Settings {
    private Settings() {}

    /** Returns whether {@code [repository.]name=value} turns a setting of this name off. */
    static boolean isOff(String text, String name) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String key = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        boolean off = value.equals("0") || value.equalsIgnoreCase("false") || value.equalsIgnoreCase("no");
        return off && (key.equals(name) || key.endsWith("." + name));
    }

    /** Returns whether a line of a text, which {@code echo} or {@code printf} writes, turns a setting of this name off. */
    static boolean writesOff(String text, String name) {
        int at = text.indexOf(name);
        int lineEnd = Math.max(at, 0);
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\\') {
            lineEnd++;
        }
        return at >= 0 && isOff(text.substring(at, lineEnd), name);
    }
}
