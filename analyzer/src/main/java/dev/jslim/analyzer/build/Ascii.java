package dev.jslim.analyzer.build;

/** What names are made of. */
public final class Ascii {
    private Ascii() {}

    /** Returns whether a text is not empty and holds letters and digits of ASCII and the characters of {@code more}, and nothing else. */
    public static boolean isMadeOf(String text, String more) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!plain && more.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
