package dev.jslim.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceMergeTest {
    private static final int ROUNDS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mergingIsCommutativeAssociativeAndIdempotent(long seed) {
        RandomEvidence source = new RandomEvidence(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Evidence a = source.next();
            Evidence b = source.next();
            Evidence c = source.next();
            assertThat(a.merge(b)).isEqualTo(b.merge(a));
            assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
            assertThat(a.merge(a)).isEqualTo(a);
            assertThat(a.merge(b).merge(b)).isEqualTo(a.merge(b));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void mergingLosesNothing(long seed) {
        RandomEvidence source = new RandomEvidence(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Evidence a = source.next();
            Evidence b = source.next();
            Evidence both = a.merge(b);
            assertThat(both.runs()).containsAll(a.runs()).containsAll(b.runs());
            for (Observation seen : a.observations()) {
                assertThat(both.observations())
                        .anyMatch(other -> other.sees(seen)
                                && other.count() >= seen.count()
                                && other.runs().ids().containsAll(seen.runs().ids()));
            }
            assertThat(both.observations()).isSorted();
        }
    }

    @Test
    void theHigherCountIsKept() {
        Observation seen = new Observation("/a", null, Use.OPENED, 0, "/bin/app", Phase.START, 2);
        Evidence twice = evidence(RandomEvidence.IMAGE, seen);
        Evidence often = evidence(RandomEvidence.IMAGE, seen.withCount(5));
        assertThat(twice.merge(often).observations()).containsExactly(seen.withCount(5));
    }

    @Test
    void evidenceOfAnotherImageIsRefused() {
        assertThatThrownBy(() -> evidence("sha256:1").merge(evidence("sha256:2")))
                .isInstanceOf(JslimException.InputInvalid.class)
                .hasMessageContaining("sha256:1")
                .hasMessageContaining("sha256:2");
    }

    private static Evidence evidence(String image, Observation... seen) {
        return new Evidence(image, RandomEvidence.PLATFORM, List.of(), List.of(seen));
    }
}
