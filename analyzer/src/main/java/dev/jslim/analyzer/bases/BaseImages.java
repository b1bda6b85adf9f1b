package dev.jslim.analyzer.bases;

import dev.jslim.analyzer.build.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The official images that are known. What is said of them, and from where it is, stands in {@code images.tsv} beside this class; it is
 * read when the first rule asks.
 */
public final class BaseImages {
    /** In days: a branch that ends sooner is not worth the change. */
    private static final int HALF_A_YEAR = 182;

    private static final String ALPINE = "alpine";

    private static @Nullable Map<String, Entry> known;

    /**
     * An image.
     *
     * @param byTag its branches by version and by code name
     * @param releases the same in the order of the file, the newest first
     * @param variants its smaller variants, one or none
     */
    private record Entry(
            String user,
            String shell,
            String packages,
            String workdir,
            @Nullable List<String> environment,
            Map<String, BaseImage.Release> byTag,
            List<BaseImage.Release> releases,
            List<Variants> variants) {}

    private BaseImages() {}

    /** Returns what is known of an official image, or null if it is none or nothing is known of it. */
    public static @Nullable BaseImage find(ImageReference image) {
        Entry entry = image.official() ? entries().get(image.baseName()) : null;
        if (entry == null) {
            return null;
        }
        String tag = image.tag() == null ? "" : image.tag();
        boolean windows = tag.contains("windowsservercore") || tag.contains("nanoserver");
        return new BaseImage(
                image.baseName(),
                windows ? "" : entry.user(),
                windows ? "" : tag.contains(ALPINE) ? "apk" : entry.packages(),
                windows ? "" : entry.workdir(),
                windows ? null : entry.environment(),
                release(tag, entry),
                distribution(tag),
                windows || entry.variants().isEmpty()
                        ? null
                        : entry.variants().getFirst().of(tag));
    }

    /**
     * Returns the program behind {@code /bin/sh} of an image: {@code ash}, {@code bash} or {@code dash}; empty if it is not known. What
     * is called after a distribution holds that distribution, wherever it comes from.
     */
    public static String shell(ImageReference image) {
        String name = image.baseName();
        String tag = image.tag() == null ? "" : image.tag();
        if (name.equals(ALPINE) || name.endsWith("-alpine") || tag.contains(ALPINE)) {
            return "ash";
        }
        Entry entry = tag.contains("windowsservercore") ? null : entries().get(name);
        boolean meant = entry != null && (image.official() || entry.shell().equals("bash"));
        return entry != null && meant ? entry.shell() : "";
    }

    /**
     * Returns the branch to change to from one that has ended: of the newer ones of the same image the oldest that is maintained on
     * {@code today}, if possible for long; null if there is none.
     */
    public static BaseImage.@Nullable Release successor(BaseImage.Release ended, long today) {
        Entry entry = entries().get(ended.image());
        BaseImage.Release best = null;
        for (BaseImage.Release release : entry == null ? List.<BaseImage.Release>of() : entry.releases()) {
            if (release.equals(ended)) {
                break;
            }
            boolean maintained = release.lastDay().isEmpty() || release.endOfLife() > today + HALF_A_YEAR;
            if (maintained && (best == null || release.longTerm() || !best.longTerm())) {
                best = release;
            }
        }
        return best;
    }

    /** Returns the longest branch that the version in a tag begins with: {@code 3.8} of {@code 3.8.20-slim}. */
    private static BaseImage.@Nullable Release release(String tag, Entry entry) {
        int end = tag.indexOf('-');
        String version = end < 0 ? tag : tag.substring(0, end);
        while (!version.isEmpty()) {
            BaseImage.Release found = entry.byTag().get(version);
            if (found != null) {
                return found;
            }
            version = version.substring(0, Math.max(0, version.lastIndexOf('.')));
        }
        return null;
    }

    /** Returns what the words of a tag behind the version say: {@code buster}, {@code focal}, {@code alpine3.13}. */
    private static BaseImage.@Nullable Release distribution(String tag) {
        for (int dash = tag.indexOf('-'); dash >= 0; dash = tag.indexOf('-', dash + 1)) {
            int end = tag.indexOf('-', dash + 1);
            String word = tag.substring(dash + 1, end < 0 ? tag.length() : end);
            boolean alpine = word.startsWith(ALPINE);
            for (String name : alpine ? List.of(ALPINE) : List.of("debian", "ubuntu")) {
                Entry entry = entries().get(name);
                String branch = alpine ? word.substring(ALPINE.length()) : word;
                // A bare number is no distribution, but part of a version.
                boolean named = alpine || (!word.isEmpty() && Character.isLetter(word.charAt(0)));
                BaseImage.Release found =
                        entry == null || !named ? null : entry.byTag().get(branch);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Returns whether a word is the name of a branch of Debian or Ubuntu. */
    static boolean isCodeName(String word) {
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && !word.startsWith(ALPINE)
                && distribution("-" + word) != null;
    }

    private static synchronized Map<String, Entry> entries() {
        Map<String, Entry> entries = known;
        if (entries == null) {
            entries = read();
            known = entries;
        }
        return entries;
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        for (String line : text().split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith("image\t")) {
                List<String> variables = fields[6].isEmpty() ? null : List.of(fields[6].split(",", -1));
                entries.put(
                        fields[1],
                        new Entry(
                                fields[2],
                                fields[3],
                                fields[4],
                                fields[5],
                                variables,
                                new HashMap<>(),
                                new ArrayList<>(),
                                new ArrayList<>()));
            } else if (line.startsWith("branch\t")) {
                add(fields, Objects.requireNonNull(entries.get(fields[1])));
            } else if (line.startsWith("variant\t")) {
                Objects.requireNonNull(entries.get(fields[1])).variants().add(Variants.read(fields));
            }
        }
        return entries;
    }

    private static void add(String[] fields, Entry entry) {
        String lastDay = fields[4];
        long day = lastDay.isEmpty() ? Long.MAX_VALUE : day(lastDay);
        var release = new BaseImage.Release(fields[1], fields[2], fields[3], lastDay, day, fields[5].equals("1"));
        entry.releases().add(release);
        entry.byTag().putIfAbsent(release.branch(), release);
        if (!release.codeName().isEmpty()) {
            entry.byTag().putIfAbsent(release.codeName(), release);
        }
    }

    private static String text() {
        try (InputStream in = BaseImages.class.getResourceAsStream("images.tsv")) {
            if (in == null) {
                throw new IllegalStateException("images.tsv is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the days from 1970-01-01 to a date such as {@code 2024-10-07}; {@code java.time} would take longer to load than to count.
     *
     * @see <a href="https://howardhinnant.github.io/date_algorithms.html#days_from_civil">days_from_civil</a>
     */
    private static long day(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        int month = Integer.parseInt(date.substring(5, 7));
        int day = Integer.parseInt(date.substring(8));
        // The year begins in March, so that the leap day is its last.
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468L;
    }
}
