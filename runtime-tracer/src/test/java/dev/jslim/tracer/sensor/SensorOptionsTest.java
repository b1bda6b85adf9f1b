package dev.jslim.tracer.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SensorOptionsTest {
    @Test
    void aPlainSensorOnlyWritesItsLog() {
        assertThat(SensorOptions.plain(SensorOptions.LOG).entrypoint(List.of("python3", "-c", "--")))
                .containsExactly("/.jslim/sensor", "-o", "/.jslim/out/log", "--", "python3", "-c", "--");
    }

    @Test
    void whatAddedCapabilitiesChangedIsPutBack() {
        SensorOptions options = new SensorOptions(
                "/.jslim/out/2",
                new SensorOptions.Identity(1000, 1001, List.of(5, 6)),
                "/home/app",
                0xa80425fbL,
                Set.of(DeniedCall.BPF, DeniedCall.CLONE3),
                SensorEngine.PTRACE);
        assertThat(options.entrypoint(List.of("app")))
                .containsExactly(
                        "/.jslim/sensor",
                        "-o",
                        "/.jslim/out/2",
                        "-u",
                        "1000:1001:5,6",
                        "-H",
                        "/home/app",
                        "-C",
                        "a80425fb",
                        "-D",
                        "4001",
                        "-E",
                        "ptrace",
                        "--",
                        "app");
    }
}
