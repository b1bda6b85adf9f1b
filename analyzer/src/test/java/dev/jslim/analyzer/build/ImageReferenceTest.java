package dev.jslim.analyzer.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "debian, -, debian, -, -",
                "debian:12, -, debian, 12, -",
                "team/app, -, team/app, -, -",
                "registry.example.com/team/app:1, registry.example.com, team/app, 1, -",
                "localhost:5000/app, localhost:5000, app, -, -",
                "app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, -, app, -, sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "host:5000/app:2@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, host:5000, app, 2, sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "[::1]:5000/app, [::1]:5000, app, -, -",
                "a__b.c--d/e_f, a__b.c--d, e_f, -, -",
            })
    void namesAreTakenApart(String text, String registry, String repository, String tag, String digest) {
        assertThat(ImageReference.parse(text))
                .isEqualTo(new ImageReference(registry, repository, tag, digest))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Debian",
                "debian:",
                "a//b",
                "/a",
                "debian:-x",
                "de bian",
                "a@",
                "a@abc",
                "a@sha256:abc",
                "a___b",
                "a._b",
                "-a",
                "a-",
                "h:x/a",
                "-h.com/a",
                "a:b:c",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void otherTextsAreNoNames(String text) {
        assertThat(ImageReference.parse(text)).isNull();
    }

    @Test
    void officialImagesAreThoseOfTheDefaultRegistryWithoutOwner() {
        assertThat(ImageReference.parse("python:3"))
                .isNotNull()
                .satisfies(image -> assertThat(image.official()).isTrue());
        assertThat(ImageReference.parse("me/python:3"))
                .isNotNull()
                .satisfies(image -> assertThat(image.official()).isFalse());
    }
}
