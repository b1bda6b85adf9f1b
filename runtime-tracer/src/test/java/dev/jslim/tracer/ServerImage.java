package dev.jslim.tracer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An image with a small web server, for the tests of one class. Its environment variable MODE makes it misbehave: {@code crash},
 * {@code mute}, {@code broken}, {@code batch}. It reads {@code /app/data.txt} when asked for /data, and
 * {@code /app/farewell.txt} when told to stop.
 */
public final class ServerImage implements BeforeAllCallback, AfterAllCallback {
    private final String name =
            "tracer-test-" + ProcessHandle.current().pid() + "-" + Integer.toHexString(System.identityHashCode(this));

    /** Returns the name of the image. */
    public String name() {
        return name;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("jslim-test-");
        try {
            TestImages.build(directory, name, context(directory, name));
        } finally {
            for (String file : new String[] {"server.pl", "data.txt", "farewell.txt", "Dockerfile", ""}) {
                Files.deleteIfExists(directory.resolve(file));
            }
        }
    }

    /** Writes the files of the image into a directory and returns its Dockerfile. */
    public static String context(Path directory, String label) throws IOException {
        try (InputStream resource = ServerImage.class.getResourceAsStream("server.pl")) {
            Files.copy(Objects.requireNonNull(resource, "server.pl"), directory.resolve("server.pl"));
        }
        Files.writeString(directory.resolve("data.txt"), "forty-two\n");
        Files.writeString(directory.resolve("farewell.txt"), "bye\n");
        return """
                FROM %s
                COPY server.pl data.txt farewell.txt /app/
                LABEL jslim-test=%s
                EXPOSE 8080
                CMD ["/usr/bin/perl", "/app/server.pl"]
                """.formatted(TestImages.BASE, label);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        TestImages.remove(name);
    }
}
