package dev.jslim.tracer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.engine.Capability;
import dev.jslim.tracer.engine.Overrides;
import dev.jslim.tracer.sensor.DeniedCall;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine tests cannot show everywhere, since an engine that lacks capabilities itself cannot give them. */
class RightsTest {
    private static Overrides adding(String... names) {
        return Overrides.NONE.with(change -> change.addedCapabilities(List.of(names)));
    }

    @Test
    void allThatIsAddedLosesWhatIsDropped() {
        assertThat(Rights.bounding(adding("ALL").with(change -> change.droppedCapabilities(List.of("NET_RAW")))))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Capability.NET_RAW)));
        assertThat(Rights.bounding(adding("NET_ADMIN").with(change -> change.droppedCapabilities(List.of("ALL")))))
                .containsExactly(Capability.NET_ADMIN);
    }

    @Test
    void whatTheApplicationsOwnCapabilitiesOpenStaysOpen() {
        assertThat(Rights.denied(Overrides.NONE, "20.10.24")).containsExactlyInAnyOrder(DeniedCall.values());
        assertThat(Rights.denied(adding("SYSLOG"), "20.10.24")).doesNotContain(DeniedCall.SYSLOG);
        assertThat(Rights.denied(adding("SYS_ADMIN"), "20.10.24")).isEmpty();
        assertThat(Rights.denied(adding("BPF"), "20.10.24")).contains(DeniedCall.BPF);
        assertThat(Rights.denied(adding("BPF"), "27.0.1"))
                .doesNotContain(DeniedCall.BPF, DeniedCall.NAME_TO_HANDLE_AT)
                .contains(DeniedCall.PERF_EVENT_OPEN);
        Overrides unconfined = Overrides.NONE.with(change -> change.securityOptions(List.of("seccomp=unconfined")));
        assertThat(Rights.denied(unconfined, "20.10.24")).isEmpty();
    }
}
