package dev.jslim.analyzer.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The names of Linux's error numbers; where they come from is said in {@code errors.tsv}. */
public final class ErrorNames {
    private static final Map<Integer, String> NAMES = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        try (InputStream in = Objects.requireNonNull(ErrorNames.class.getResourceAsStream("errors.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    int number = Integer.parseInt(line.substring(0, tab));
                    NAMES.put(number, line.substring(tab + 1));
                    NUMBERS.put(line.substring(tab + 1), number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ErrorNames() {}

    /** Returns the name such as {@code ENOENT}, or {@code error NUMBER}. */
    public static String name(int number) {
        return NAMES.getOrDefault(number, "error " + number);
    }

    /** Returns the number of a name; 0 if there is none of that name. */
    public static int number(String name) {
        return NUMBERS.getOrDefault(name, 0);
    }
}
