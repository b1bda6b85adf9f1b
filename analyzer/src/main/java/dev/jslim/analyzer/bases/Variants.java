package dev.jslim.analyzer.bases;

import org.jspecify.annotations.Nullable;

/** How the tags of an image name its large and its small variant: a {@code variant} record of the table. */
record Variants(String large, String small, int larger, int megabytes) {
    static Variants read(String[] fields) {
        return new Variants(fields[2], fields[3], Integer.parseInt(fields[4]), Integer.parseInt(fields[5]));
    }

    /** Returns the small variant of what a tag names; null where the tag is no version or names a variant that is not known. */
    BaseImage.@Nullable Variant of(String tag) {
        int dash = tag.indexOf('-');
        String version = dash < 0 ? tag : tag.substring(0, dash);
        String rest = dash < 0 ? "" : tag.substring(dash);
        boolean known = isVersion(version) || BaseImages.isCodeName(version);
        String found = "";
        for (String word : rest.isEmpty() ? new String[0] : rest.substring(1).split("-", -1)) {
            boolean meant = !large.isEmpty() && word.equals(large);
            found = meant ? word : found;
            known &= meant || BaseImages.isCodeName(word) || (large.isEmpty() && isVersion(word));
        }
        if (!known || !found.equals(large)) {
            return null;
        }
        String smaller = !large.isEmpty()
                ? version + rest.replace("-" + large, "-" + small)
                : small.startsWith("*") ? tag + small.substring(1) : version + small + rest;
        return new BaseImage.Variant(smaller, larger, megabytes);
    }

    private static boolean isVersion(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '_') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
