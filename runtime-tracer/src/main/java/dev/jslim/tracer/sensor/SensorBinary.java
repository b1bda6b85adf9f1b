package dev.jslim.tracer.sensor;

import dev.jslim.analyzer.JslimException;
import dev.jslim.analyzer.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The sensor as it is put into a container: one static ELF file.
 *
 * @param architecture the kernel's name of it: {@code x86_64} or {@code aarch64}
 * @param content the file; not copied, so not to be changed
 * @param sha256 digest of the content, 64 hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // compared by digest, never by this record's equals
public record SensorBinary(String architecture, byte[] content, String sha256) {

    /**
     * Returns the sensor for the architecture of the engine's kernel: an image of another architecture is run by an
     * emulator below the sensor.
     *
     * @param engineArchitecture as the engine says it, in Go's words or the kernel's: {@code amd64}, {@code aarch64}
     * @throws JslimException.ToolMissing if this build has none
     */
    public static SensorBinary forArchitecture(String engineArchitecture) {
        String architecture = switch (engineArchitecture) {
            case "amd64", "x86-64" -> "x86_64";
            case "arm64" -> "aarch64";
            default -> engineArchitecture;
        };
        if (!architecture.equals("x86_64") && !architecture.equals("aarch64")) {
            throw new JslimException.ToolMissing(
                    "there is no sensor for the engine's architecture, " + engineArchitecture,
                    "use an x86-64 or arm64 engine");
        }
        try (InputStream resource = SensorBinary.class.getResourceAsStream("sensor-" + architecture)) {
            if (resource == null) {
                throw missing(architecture);
            }
            byte[] content = resource.readAllBytes();
            return new SensorBinary(architecture, content, Sha256.hex(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JslimException missing(String architecture) {
        return architecture.equals("x86_64")
                ? new JslimException.ToolMissing(
                        "this jslim was built without its sensor, so it cannot trace",
                        "install gcc and build jslim again")
                : new JslimException.ToolMissing(
                        "this jslim was built without a sensor for " + architecture + " engines",
                        "install gcc-aarch64-linux-gnu and build jslim again, or use an x86-64 engine");
    }
}
