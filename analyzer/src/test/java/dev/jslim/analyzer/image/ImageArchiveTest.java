package dev.jslim.analyzer.image;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageArchiveTest {
    @TempDir
    Path directory;

    private ImageFile image() {
        return new ImageFile()
                .layer(new LayerTar().file("etc/a", "lower").file("etc/b", "bee"))
                .layer(new LayerTar().file("etc/a", "upper"))
                .history("""
                        {"created_by":"ADD rootfs"},{"created_by":"ENV A=1","empty_layer":true},{"created_by":"COPY a /etc/"}""");
    }

    @Test
    void layersContentAndHistoryAreRead() {
        try (ImageArchive image = image().open(directory)) {
            assertThat(image.tags()).containsExactly("app:1");
            assertThat(image.layers()).extracting(Layer::createdBy).containsExactly("ADD rootfs", "COPY a /etc/");
            assertThat(ImageFile.text(image, "/etc/a")).isEqualTo("upper");
            assertThat(ImageFile.text(image, "/etc/b")).isEqualTo("bee");
            assertThat(image.layerBytes()).isEqualTo(13);
            assertThat(image.id()).startsWith("sha256:");
            assertThat(image.digest(requireNonNull(image.tree().find("/etc/b"))))
                    .isEqualTo(Digests.sha256(ByteSource.of(new byte[] {'b', 'e', 'e'})));
        }
    }

    @Test
    void compressedLayersAreUnpackedAndLeaveNoFileBehindWhateverHappens() throws IOException {
        String before = temporaryFiles();
        try (ImageArchive image = image().compressed().open(directory)) {
            assertThat(ImageFile.text(image, "/etc/a")).isEqualTo("upper");
            assertThat(temporaryFiles()).isEqualTo(before);
        }
    }

    private static String temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.startsWith("jslim-layer-"))
                    .sorted()
                    .toList()
                    .toString();
        }
    }

    @Test
    void theConfigurationIsReadAndNothingOfItIsLost() {
        String runtime = """
                {"User":"app:app","Env":["PATH=/bin","EMPTY=","A=b=c"],"Entrypoint":["/init"],"Cmd":["run","-x"],
                 "WorkingDir":"/srv","ExposedPorts":{"80/tcp":{}},"Volumes":{"/data":{}},"Labels":{"a":"b"},
                 "Healthcheck":{"Test":["CMD-SHELL","curl -f localhost"]},"StopSignal":"SIGINT","Shell":["/bin/bash","-c"],
                 "OnBuild":["RUN x"]}""";
        try (ImageArchive image = image().runtime(runtime).open(directory)) {
            ImageConfig config = image.config();
            assertThat(config.env())
                    .containsEntry("A", "b=c")
                    .containsEntry("EMPTY", "")
                    .hasSize(3);
            assertThat(config.command()).containsExactly("/init", "run", "-x");
            assertThat(config.workdir()).isEqualTo("/srv");
            assertThat(config.exposedPorts()).containsExactly("80/tcp");
            assertThat(config.volumes()).containsExactly("/data");
            assertThat(config.labels()).containsEntry("a", "b");
            assertThat(config.healthcheckCommand()).containsExactly("/bin/bash", "-c", "curl -f localhost");
            assertThat(config.stopSignal()).isEqualTo("SIGINT");
            assertThat(config.onbuild()).containsExactly("RUN x");
            assertThat(config.platform()).isEqualTo("linux/amd64");
            assertThat(config.json().path("future").path("kept").asBoolean()).isTrue();
        }
    }

    @Test
    void anImageThatSaysNothingHasDefaults() {
        try (ImageArchive image = image().open(directory)) {
            assertThat(image.config().workdir()).isEqualTo("/");
            assertThat(image.config().command()).isEmpty();
            assertThat(image.config().healthcheck()).isNull();
            assertThat(image.config().user()).isEmpty();
        }
    }

    @Test
    void aLayerThatOccursTwiceIsFoundThroughItsLink() throws IOException {
        byte[] layer = new LayerTar().file("a", "x").bytes();
        LayerTar archive = new LayerTar()
                .file("one/layer.tar", 0644, layer)
                .symlink("two/layer.tar", "../one/layer.tar")
                .file("c.json", "{\"rootfs\":{\"diff_ids\":[\"sha256:1\",\"sha256:1\"]}}")
                .file("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":[\"one/layer.tar\",\"two/layer.tar\"]}]");
        Path file = directory.resolve("twice.tar");
        Files.write(file, archive.bytes());
        try (ImageArchive image = ImageArchive.open(file)) {
            assertThat(image.layers()).hasSize(2);
            assertThat(ImageFile.text(image, "/a")).isEqualTo("x");
        }
    }

    @Test
    void aMissingFileIsAnInvalidInput() {
        assertThatThrownBy(() -> ImageArchive.open(directory.resolve("none.tar")))
                .isInstanceOf(InputInvalid.class);
        assertThatThrownBy(() -> ImageArchive.open(directory)).isInstanceOf(InputInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "[{\"Config\":\"c.json\",\"Layers\":[\"missing.tar\"]}]",
                "[{\"Config\":\"missing.json\",\"Layers\":[]}]",
                "[{\"Config\":\"../c.json\",\"Layers\":[]}]",
                "[{\"Config\":\"c.json\",\"Layers\":[]}]",
                "[{},{}]"
            })
    void aManifestThatDoesNotFitIsRefused(String manifest) throws IOException {
        Path file = directory.resolve("bad.tar");
        Files.write(
                file,
                new LayerTar()
                        .file("c.json", "{\"rootfs\":{\"diff_ids\":[\"sha256:1\"]}}")
                        .file("manifest.json", manifest)
                        .bytes());
        assertThatThrownBy(() -> ImageArchive.open(file)).isInstanceOf(InputInvalid.class);
    }

    @Test
    void whatIsNoTarIsRefused() throws IOException {
        Path file = directory.resolve("text.tar");
        Files.writeString(file, "FROM scratch\n".repeat(100));
        assertThatThrownBy(() -> ImageArchive.open(file)).isInstanceOf(InputInvalid.class);
    }
}
