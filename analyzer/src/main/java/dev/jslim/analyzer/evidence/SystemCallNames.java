package dev.jslim.analyzer.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of Linux's system calls on one ABI, and which of them the sensor is not told of. The data, and where they come from,
 * are in {@code system-calls.tsv}.
 */
public final class SystemCallNames {
    private static final Map<String, SystemCallNames> ABIS = new TreeMap<>();

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> unreported = new ArrayList<>();
    private final List<String> partly = new ArrayList<>();

    static {
        try (InputStream in = Objects.requireNonNull(SystemCallNames.class.getResourceAsStream("system-calls.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    ABIS.computeIfAbsent(fields[0], _ -> new SystemCallNames()).add(fields);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SystemCallNames() {}

    /** Returns the names of an ABI such as {@code x86_64}; those of an unknown one are all unknown. */
    public static SystemCallNames of(String abi) {
        return ABIS.getOrDefault(abi, new SystemCallNames());
    }

    /** Returns the name of a call, or {@code #NUMBER} if it is newer than the table. */
    public String name(int number) {
        String name = names.get(number);
        return name == null ? "#" + number : name;
    }

    /** Returns the number of a call, or null if there is no call of that name. */
    public @Nullable Integer number(String name) {
        return numbers.get(name);
    }

    /** Returns the names of the calls that a traced run never reports, because nearly every program makes them. */
    public List<String> unreported() {
        return List.copyOf(unreported);
    }

    /** Returns the names of the calls that a traced run reports only if they have a path or an address. */
    public List<String> partlyReported() {
        return List.copyOf(partly);
    }

    private void add(String... fields) {
        int number = Integer.parseInt(fields[1]);
        names.put(number, fields[2]);
        numbers.put(fields[2], number);
        if (fields.length > 3) {
            (fields[3].equals("partly") ? partly : unreported).add(fields[2]);
        }
    }
}
