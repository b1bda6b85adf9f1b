package dev.jslim.rules.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identifiers of the SPDX License List, read from a file the first time that a licence is looked at. */
final class SpdxIds {
    private static final SpdxIds LIST = new SpdxIds();

    /** By identifier in lower case: letter case has no meaning in expressions. */
    private final Map<String, String> licences = new HashMap<>();

    private final Map<String, String> exceptions = new HashMap<>();

    private SpdxIds() {
        String text;
        try (InputStream in = Objects.requireNonNull(SpdxIds.class.getResourceAsStream("spdx.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            char kind = text.charAt(start);
            if (kind != '#') {
                String id = text.substring(start + 2, end);
                (kind == 'e' ? exceptions : licences).put(id.toLowerCase(Locale.ROOT), id);
            }
            start = end + 1;
        }
    }

    /** Returns a licence, deprecated ones included, in the letter case of the list, or null. */
    static @Nullable String licence(String id) {
        return LIST.licences.get(id.toLowerCase(Locale.ROOT));
    }

    /** Returns whether there is such an exception, as it stands behind WITH. */
    static boolean isException(String id) {
        return LIST.exceptions.containsKey(id.toLowerCase(Locale.ROOT));
    }

    /** Returns the licence that is meant by a text in which only blanks, dashes and the words around differ, or null. */
    static @Nullable String meant(String text) {
        String wanted = bare(text);
        String found = null;
        for (Map.Entry<String, String> each : LIST.licences.entrySet()) {
            if (bare(each.getKey()).equals(wanted)) {
                found = found == null || each.getValue().compareTo(found) < 0 ? each.getValue() : found;
            }
        }
        return found;
    }

    /** Returns the letters and digits without what people write around: {@code Apache License, Version 2.0} is {@code apache2}. */
    private static String bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("the ", "")
                .replace("license", "")
                .replace("licence", "")
                .replace("version", "")
                .replace(".0", "");
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean version = c == 'v' && i + 1 < lower.length() && Character.isDigit(lower.charAt(i + 1));
            if ((Character.isLetterOrDigit(c) || c == '+') && !version) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
