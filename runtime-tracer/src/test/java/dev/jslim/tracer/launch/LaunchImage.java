package dev.jslim.tracer.launch;

import dev.jslim.tracer.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An image with a user {@code app} (1234) who is in the groups {@code extra} (4321) and {@code audio}. */
final class LaunchImage implements BeforeAllCallback, AfterAllCallback {
    private final String name = "jslim-test-launch-" + ProcessHandle.current().pid() + "-"
            + Integer.toHexString(System.identityHashCode(this));

    String name() {
        return name;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("jslim-test-");
        try {
            TestImages.build(directory, name, """
                    FROM %s
                    RUN useradd -m -u 1234 app && groupadd -g 4321 extra && usermod -aG extra,audio app \\
                        && install -d -o app /srv/app
                    WORKDIR /srv/app
                    """.formatted(TestImages.BASE));
        } finally {
            Files.deleteIfExists(directory.resolve("Dockerfile"));
            Files.delete(directory);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        TestImages.remove(name);
    }
}
