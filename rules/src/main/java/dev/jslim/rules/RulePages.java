package dev.jslim.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The pages of {@code docs/rules}, which travel with the program so that rules can be explained offline. */
public final class RulePages {
    private RulePages() {}

    /** Returns the Markdown page of a rule, or null if there is no such rule. */
    public static @Nullable String of(String slug) {
        boolean plain = slug.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        try (InputStream page = plain ? RulePages.class.getResourceAsStream("pages/" + slug + ".md") : null) {
            return page == null ? null : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
