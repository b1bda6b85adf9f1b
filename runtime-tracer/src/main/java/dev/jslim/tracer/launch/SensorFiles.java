package dev.jslim.tracer.launch;

import dev.jslim.tracer.sensor.SensorBinary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** What is put into the volume of a traced container: the sensor, and a directory that any user may write to. */
final class SensorFiles {
    private static final int PROGRAM_MODE = 0100755;
    private static final int OUTPUT_MODE = 041777;

    private SensorFiles() {}

    /** Returns the files as a tar stream for {@code /.jslim}. */
    static InputStream tar(SensorBinary sensor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry program = new TarArchiveEntry("sensor");
            program.setMode(PROGRAM_MODE);
            program.setSize(sensor.content().length);
            tar.putArchiveEntry(program);
            tar.write(sensor.content());
            tar.closeArchiveEntry();
            TarArchiveEntry output = new TarArchiveEntry("out/");
            output.setMode(OUTPUT_MODE);
            tar.putArchiveEntry(output);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
