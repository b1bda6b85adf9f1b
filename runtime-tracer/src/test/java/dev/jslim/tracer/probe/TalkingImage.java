package dev.jslim.tracer.probe;

import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An image whose server tells what it was asked, for the tests of one class; see server.py. */
public final class TalkingImage implements BeforeAllCallback, AfterAllCallback {
    private static final String[] FILES = {"server.py", "check.py", "openapi.json"};

    private final String name = "jslim-test-talking-" + ProcessHandle.current().pid() + "-"
            + Integer.toHexString(System.identityHashCode(this));

    /** Returns the name of the image. */
    public String name() {
        return name;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("jslim-test-");
        try {
            for (String file : FILES) {
                try (InputStream resource = TalkingImage.class.getResourceAsStream(file)) {
                    Files.copy(Objects.requireNonNull(resource, file), directory.resolve(file));
                }
            }
            TestImages.build(directory, name, """
                    FROM python:3.11-slim
                    WORKDIR /app
                    COPY server.py check.py openapi.json ./
                    RUN openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=nobody \\
                        -keyout key.pem -out cert.pem
                    LABEL jslim-test=%s
                    EXPOSE 8000
                    HEALTHCHECK --interval=1s CMD ["python3", "check.py"]
                    CMD ["python3", "server.py"]
                    """.formatted(name));
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(directory.resolve(file));
            }
            Files.deleteIfExists(directory.resolve("Dockerfile"));
            Files.deleteIfExists(directory);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        TestImages.remove(name);
    }
}
