package dev.jslim.analyzer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.ImageReference;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiblingNamesTest {
    private static final String DIGEST = "9d1b3c0a4f5e6d7c8b9a0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a";

    @ParameterizedTest
    @CsvSource({
        "python:3.11, python:3.11-slim",
        "python:3.11-bookworm, python:3.11-slim-bookworm",
        "node:20-bookworm, node:20-bookworm-slim",
        "python, python:slim",
        "node:latest, node:slim",
        "eclipse-temurin:21-jdk, eclipse-temurin:21-jre",
        "registry.example:5000/team/python:3.9, registry.example:5000/team/python:3.9-slim",
        "mirror.example/dotnet/sdk:8.0, mirror.example/dotnet/aspnet:8.0",
    })
    void smaller_images_are_guessed_from_the_name(String image, String sibling) {
        assertThat(names(image)).contains(sibling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python:3.11-slim", "node:20-alpine", "eclipse-temurin:21-jre", "python@sha256:" + DIGEST})
    void a_small_or_pinned_image_has_none(String image) {
        assertThat(names(image)).isEmpty();
    }

    private static List<String> names(String image) {
        return SiblingNames.of(Objects.requireNonNull(ImageReference.parse(image)));
    }
}
