package dev.jslim.analyzer;

import java.util.Locale;

/** How users write the constants of an enumeration: on command lines, in configuration and in reports. */
public final class EnumWord {
    private EnumWord() {}

    /** Returns {@code layers-and-size} for {@code LAYERS_AND_SIZE}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
