package dev.jslim.tracer.engine.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.InternetProtocol;
import dev.jslim.tracer.engine.HealthTiming;
import dev.jslim.tracer.engine.ImageInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library's answer about an image as ours. */
final class ImageInspection {
    private ImageInspection() {}

    static ImageInfo of(InspectImageResponse image) {
        ContainerConfig config = image.getConfig() == null ? new ContainerConfig() : image.getConfig();
        // The library has no accessors for these two; a configuration without any key has no raw values at all.
        Map<String, Object> raw = config.getRawValues() == null ? Map.of() : config.getRawValues();
        return new ImageInfo(
                text(image.getId()),
                image.getRepoTags() == null ? List.of() : image.getRepoTags(),
                image.getSize() == null ? 0 : image.getSize(),
                text(image.getOs()),
                text(image.getArch()),
                list(config.getEntrypoint()),
                list(config.getCmd()),
                list(config.getEnv()),
                text(config.getUser()),
                text(config.getWorkingDir()),
                tcpPorts(config),
                raw.get("StopSignal") instanceof String signal ? signal : "",
                raw.get("StopTimeout") instanceof Number seconds ? seconds.intValue() : null,
                config.getLabels() == null ? Map.of() : config.getLabels(),
                healthcheck(config.getHealthcheck()),
                timing(config.getHealthcheck()));
    }

    /** Zero means what the engine does if nothing is said. */
    private static HealthTiming timing(@Nullable HealthCheck check) {
        HealthTiming usual = HealthTiming.DEFAULT;
        if (check == null) {
            return usual;
        }
        Integer retries = check.getRetries();
        return new HealthTiming(
                nanos(check.getInterval(), usual.interval()),
                nanos(check.getTimeout(), usual.timeout()),
                nanos(check.getStartPeriod(), usual.startPeriod()),
                retries == null || retries < 1 ? usual.retries() : retries);
    }

    private static Duration nanos(@Nullable Long nanos, Duration usual) {
        return nanos == null || nanos <= 0 ? usual : Duration.ofNanos(nanos);
    }

    private static List<String> healthcheck(@Nullable HealthCheck check) {
        List<String> test = check == null || check.getTest() == null ? List.of() : check.getTest();
        return !test.isEmpty() && test.getFirst().equals("NONE") ? List.of() : test;
    }

    private static List<Integer> tcpPorts(ContainerConfig config) {
        List<Integer> ports = new ArrayList<>();
        if (config.getExposedPorts() != null) {
            for (ExposedPort port : config.getExposedPorts()) {
                if (port.getProtocol() == InternetProtocol.TCP) {
                    ports.add(port.getPort());
                }
            }
        }
        ports.sort(null);
        return ports;
    }

    private static List<String> list(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
