package dev.jslim.analyzer.bases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.ImageReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseImagesTest {
    @ParameterizedTest
    @CsvSource({
        "debian:12, true",
        "library/python:3.13-slim, true",
        "haproxy:3.2, false",
        "postgres:17, false",
        "elasticsearch:8.19.0, false",
        "golang:1.25-windowsservercore-ltsc2022, false"
    })
    void theUserIsRootOnlyWhereNothingLeavesIt(String image, boolean root) {
        assertThat(found(image).runsAsRoot()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "alpine:3.22, ash",
        "python:3.13-alpine, ash",
        "example.com/team/app:1-alpine, ash",
        "debian:12, dash",
        "example.com/team/debian:12, ''",
        "registry.example.com/fedora:44, bash",
        "registry.example.com/ubi9/ubi-minimal:9.6, bash",
        "mcr.example.com/windows:ltsc2025, ''",
        "golang:1.25-windowsservercore-ltsc2022, ''"
    })
    void theShellIsThatOfTheDistribution(String image, String shell) {
        assertThat(BaseImages.shell(reference(image))).isEqualTo(shell);
    }

    @Test
    void aTagForAlpineOrWindowsIsAnotherImage() {
        assertThat(found("debian:12").packages()).isEqualTo("apt");
        assertThat(found("ruby:3.4-alpine3.22").packages()).isEqualTo("apk");
        assertThat(found("golang:1.25").workdir()).isEqualTo("/go");
        assertThat(found("golang:1.25-nanoserver-ltsc2022").workdir()).isEmpty();
    }

    @Test
    void onlyOfficialImagesAreKnown() {
        assertThat(find("example.com/debian:12")).isNull();
        assertThat(find("team/python:3.13")).isNull();
        assertThat(find("no-such-image")).isNull();
    }

    @Test
    void aBranchIsFoundByVersionAndByCodeName() {
        assertThat(Objects.requireNonNull(found("debian:bookworm-slim").release())
                        .branch())
                .isEqualTo("12");
        BaseImage image = found("python:3.9.20-bullseye");
        assertThat(Objects.requireNonNull(image.release()).lastDay()).isEqualTo("2025-10-31");
        assertThat(Objects.requireNonNull(image.distribution()).codeName()).isEqualTo("bullseye");
    }

    private static BaseImage found(String image) {
        return Objects.requireNonNull(find(image));
    }

    private static @Nullable BaseImage find(String image) {
        return BaseImages.find(reference(image));
    }

    private static ImageReference reference(String image) {
        return Objects.requireNonNull(ImageReference.parse(image));
    }
}
