package dev.jslim.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A script with holes, {@code %NAME%}. */
final class Template {
    private String text;

    /** Reads the resource of that name. */
    Template(String name) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a hole with lines. */
    Template lines(String hole, List<String> lines) {
        return words(hole, String.join("\n", lines));
    }

    /** Fills a hole within a line. */
    Template words(String hole, String words) {
        text = text.replace("%" + hole + "%", words);
        return this;
    }

    /** Returns the script. */
    @Override
    public String toString() {
        return text;
    }
}
