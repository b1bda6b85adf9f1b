package dev.jslim.dist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Whether the runtime that was built runs on other machines, and for other users: not if its JDK was bound to a C library in a place of its own. */
final class PortableRuntime {
    private PortableRuntime() {}

    /** Skips the test, with a message, if the runtime finds its C library only on this machine. */
    static void assume() throws IOException {
        byte[] program = Files.readAllBytes(Installation.PROJECT.resolve("dist/target/jslim/runtime/bin/java"));
        String text = new String(program, StandardCharsets.ISO_8859_1);
        assumeTrue(
                text.contains("\0/lib64/ld-linux") || text.contains("\0/lib/ld-linux"),
                "the JDK of this machine is bound to a C library of its own, so its runtime works nowhere else and for nobody else");
    }
}
