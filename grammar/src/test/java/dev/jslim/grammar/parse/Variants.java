package dev.jslim.grammar.parse;

import java.util.List;
import java.util.Random;

/** A text in other clothes: what editors, systems and accidents make of line breaks, blanks and single bytes. */
final class Variants {
    private Variants() {}

    /** Returns the text itself and its variants; some are of one random kind, the same in every run. */
    static List<String> of(String text) {
        Random random = new Random(text.hashCode());
        return List.of(
                text,
                text.replace("\n", "\r\n"),
                "\uFEFF" + text,
                text.replace(' ', '\t'),
                text.replace('\n', '\r'),
                mixed(text, random),
                with(text, "\0", random),
                with(text, "\uDCFF", random),
                with(text, "\r", random),
                with(text, "\u2028", random),
                text + "\\",
                text + "`",
                text.stripTrailing(),
                text.substring(0, random.nextInt(text.length() + 1)));
    }

    private static String mixed(String text, Random random) {
        StringBuilder mixed = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            mixed.append(c == '\n' ? List.of("\n", "\r\n", "\r", "\n\r").get(random.nextInt(4)) : String.valueOf(c));
        }
        return mixed.toString();
    }

    private static String with(String text, String inserted, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < 1 + text.length() / 20; i++) {
            changed.insert(random.nextInt(changed.length() + 1), inserted);
        }
        return changed.toString();
    }
}
