package dev.jslim.tracer.probe.client;

import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.Content;
import dev.jslim.tracer.probe.FileContent;
import dev.jslim.tracer.probe.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where probes get what they name: variables and files.
 *
 * @param directory what relative paths start from
 */
public record Sources(Path directory, Map<String, String> environment) {
    /** Those of this process. */
    public static Sources ofProcess() {
        return new Sources(Path.of(""), System.getenv());
    }

    /** Returns a text with its variables filled in. */
    public String text(String template) {
        return Template.fill(template, environment);
    }

    /**
     * Returns the content of a file.
     *
     * @throws InputInvalid if it cannot be read, is too large, or is not what was recorded
     */
    public byte[] bytes(FileContent file) {
        Path path = directory.resolve(file.path());
        byte[] bytes;
        try {
            if (Files.size(path) > FileContent.LARGEST) {
                throw new InputInvalid(
                        "the file " + file.path() + " of a probe is larger than " + (FileContent.LARGEST >> 20)
                                + " MiB",
                        "send a smaller one; what the application does with it is the same");
            }
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readAllBytes();
            }
        } catch (IOException e) {
            boolean recorded = !file.digest().isEmpty();
            throw new InputInvalid(
                    "the file " + file.path() + " that a probe sends "
                            + (Files.exists(path) ? "cannot be read" : "does not exist"),
                    recorded
                            ? "it was there when the probe was recorded; run jslim where it was traced, or trace again"
                            : "paths start from the working directory",
                    e);
        }
        if (!file.digest().isEmpty() && !Content.of(bytes).digest().equals(file.digest())) {
            throw new InputInvalid(
                    "the file " + file.path() + " is not the one that was sent when the probe was recorded",
                    "trace the image again");
        }
        return bytes;
    }

    /** Returns the file with the digest of its content. */
    FileContent digested(FileContent file) {
        return new FileContent(file.path(), Content.of(bytes(file)).digest());
    }
}
