package dev.jslim.analyzer.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.EntryType;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.ImageFile;
import dev.jslim.analyzer.image.LayerBlocks;
import dev.jslim.analyzer.image.LayerTar;
import dev.jslim.analyzer.image.Node;
import dev.jslim.analyzer.image.TarEntry;
import dev.jslim.analyzer.plan.Plans;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageEmitterTest {
    private static final byte[] CAPABILITY = {1, 0, 0, 2, (byte) 0x80, 0, (byte) 0xff};

    @TempDir
    Path directory;

    private static byte[] write(Plans plans, EmitOptions options) {
        try (ImageArchive image = plans.open()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageEmitter.write(image, plans.plan(image), options, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ImageArchive slim(Plans plans) throws IOException {
        Path file = Files.createTempFile(directory, "slim", ".tar");
        Files.write(file, write(plans, EmitOptions.tagged("slim:1")));
        return ImageArchive.open(file);
    }

    private static List<TarEntry> entries(LayerBlocks blocks) {
        List<TarEntry> entries = new ArrayList<>();
        for (TarEntry entry = blocks.first(); entry != null; entry = blocks.after(entry)) {
            entries.add(entry);
        }
        return entries;
    }

    private static Node node(ImageArchive image, String path) {
        return Objects.requireNonNull(image.tree().lookup(path), path);
    }

    private Plans privileged() {
        LayerTar lower = new LayerTar()
                .directory("bin/", 0751, 0, 0)
                .entry('0', "bin/su", "", 04755, 0, 0, new byte[] {1})
                .record("SCHILY.xattr.security.capability", CAPABILITY)
                .record("mtime", "1600000000.123456789")
                .file("bin/ping", 0755, new byte[700])
                .file("bin/unused", 0755, new byte[900]);
        LayerTar upper = new LayerTar().entry('0', "srv/data", "", 0640, 70_000, 3_000_000, new byte[] {7});
        return new Plans(directory, lower, upper).read("/bin/su", "/bin/ping", "/srv/data");
    }

    @Test
    void keptEntriesAreTheOriginalBlocks() throws IOException {
        Plans plans = privileged();
        try (ImageArchive original = plans.open();
                ImageArchive slim = slim(plans)) {
            for (String path : List.of("/bin", "/bin/su", "/bin/ping", "/srv/data")) {
                assertThat(blocks(slim, path)).as(path).isEqualTo(blocks(original, path));
            }
            assertThat(slim.tree().lookup("/bin/unused")).isNull();
            assertThat(node(slim, "/bin/su").mode()).isEqualTo(04755);
        }
    }

    private static byte[] blocks(ImageArchive image, String path) {
        Node node = node(image, path);
        LayerBlocks layer = image.blocks(node.layer());
        TarEntry entry = Objects.requireNonNull(layer.at(node.position()));
        return layer.source().bytes(entry.position(), (int) entry.length());
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        EmitOptions options = new EmitOptions(List.of("a:1"), Map.of("z", "1", "b", "2", "m", "3"), null);
        assertThat(write(privileged(), options)).isEqualTo(write(privileged(), options));
    }

    @Test
    void anotherReaderReadsTheLayerToo() throws IOException {
        Plans plans = privileged();
        try (ImageArchive slim = slim(plans);
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new ByteArrayInputStream(slim.blocks(0).source().bytes(0, 1 << 20)))) {
            List<String> names = new ArrayList<>();
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
            assertThat(names).containsExactly("bin/", "bin/ping", "bin/su", "srv/", "srv/data");
        }
    }

    @Test
    void hardLinksStayHardLinks() throws IOException {
        LayerTar layer = new LayerTar()
                .file("usr/lib/git-core/git", 0755, new byte[2000])
                .hardlink("usr/lib/git-core/add", "usr/lib/git-core/git")
                .hardlink("usr/lib/git-core/rm", "usr/lib/git-core/git");
        try (ImageArchive slim =
                slim(new Plans(directory, layer).read("/usr/lib/git-core/add", "/usr/lib/git-core/git"))) {
            assertThat(entries(slim.blocks(0)))
                    .extracting(TarEntry::name)
                    .containsExactly(
                            "usr/", "usr/lib/", "usr/lib/git-core/", "usr/lib/git-core/git", "usr/lib/git-core/add");
            assertThat(node(slim, "/usr/lib/git-core/add").sameFile(node(slim, "/usr/lib/git-core/git")))
                    .isTrue();
            assertThat(slim.layerBytes()).isEqualTo(2000);
        }
    }

    @Test
    void aHardLinkWhoseFirstNameIsGoneTakesItsPlaceWithItsAttributes() throws IOException {
        String longName = "very/" + "long/".repeat(30) + "name";
        LayerTar layer = new LayerTar()
                .record("SCHILY.xattr.security.capability", CAPABILITY)
                .record("path", "first/" + "x".repeat(120))
                .file("first", 06755, new byte[] {1, 2, 3})
                .record("path", longName)
                .record("linkpath", "first/" + "x".repeat(120))
                .hardlink("short", "short")
                .record("linkpath", "first/" + "x".repeat(120))
                .hardlink("umlaut-ü", "short");
        Plans plans = new Plans(directory, layer).read("/" + longName, "/umlaut-ü");
        try (ImageArchive slim = slim(plans)) {
            Node one = node(slim, "/" + longName);
            Node other = node(slim, "/umlaut-ü");
            assertThat(one.sameFile(other)).isTrue();
            assertThat(one.mode()).isEqualTo(06755);
            assertThat(slim.bytes(other, 10)).containsExactly(1, 2, 3);
            List<TarEntry> entries = entries(slim.blocks(0));
            TarEntry content = entries.stream()
                    .filter(entry -> entry.size() == 3)
                    .findFirst()
                    .orElseThrow();
            byte[] header = slim.blocks(0).source().bytes(content.position(), content.headerBytes());
            assertThat(indexOf(header, CAPABILITY)).isPositive();
            assertThat(entries)
                    .filteredOn(entry -> entry.type() == EntryType.HARDLINK)
                    .hasSize(1);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void devicesAndPipesAreCopied() throws IOException {
        LayerTar layer = new LayerTar()
                .entry('3', "srv/null", "", 0666, 0, 0, new byte[0])
                .entry('6', "srv/pipe", "", 0600, 0, 0, new byte[0]);
        try (ImageArchive slim =
                slim(new Plans(directory, layer).saw(Use.STATTED, "/srv/null").read("/srv/pipe"))) {
            assertThat(node(slim, "/srv/null").type()).isEqualTo(EntryType.CHARACTER_DEVICE);
            assertThat(node(slim, "/srv/pipe").type()).isEqualTo(EntryType.FIFO);
        }
    }

    @Test
    void theConfigurationIsTheOriginalWithOtherLayers() throws IOException {
        String runtime = """
                {"User":"app","Entrypoint":["/bin/su"],"Labels":{"a":"b"},"Healthcheck":{"Test":["NONE"],"Interval":5},
                 "StopSignal":"SIGQUIT","OnBuild":["RUN x"],"Shell":["/bin/bash","-c"],"FutureField":[1,2]}""";
        Plans plans = privileged().runtime(runtime);
        try (ImageArchive original = plans.open();
                ImageArchive slim = slim(plans)) {
            JsonNode before = original.config().json();
            JsonNode after = slim.config().json();
            for (String field :
                    List.of("User", "Entrypoint", "Healthcheck", "StopSignal", "OnBuild", "Shell", "FutureField")) {
                assertThat(after.path("config").path(field))
                        .as(field)
                        .isEqualTo(before.path("config").path(field));
            }
            assertThat(after.path("future")).isEqualTo(before.path("future"));
            assertThat(after.path("created")).isEqualTo(before.path("created"));
            assertThat(slim.config().labels()).containsEntry("a", "b").containsEntry("dev.jslim.source", original.id());
            assertThat(slim.layers()).hasSize(1);
            assertThat(slim.config().history()).hasSize(1);
            assertThat(slim.tags()).containsExactly("slim:1");
        }
    }

    @Test
    void theTimeCanBeSetFromOutside() {
        EmitOptions options = new EmitOptions(List.of("a:1"), Map.of(), Instant.ofEpochSecond(86_400));
        String archive = new String(write(privileged(), options), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(archive).contains("\"created\":\"1970-01-02T00:00:00Z\"").doesNotContain("2024-05-06");
    }

    @Test
    void replacedContentKeepsTheOriginalsOwnerAndMode() throws IOException {
        LayerTar layer = new LayerTar()
                .program("bin/dash", "1")
                .entry('0', "var/lib/dpkg/status", "", 0640, 5, 6, """
                        Package: dash
                        Status: install ok installed
                        Version: 1

                        Package: other
                        Status: install ok installed
                        Version: 2
                        """.getBytes(
                                java.nio.charset.StandardCharsets.UTF_8))
                .file("var/lib/dpkg/info/dash.list", "/bin/dash\n");
        try (ImageArchive slim = slim(new Plans(directory, layer).read("/bin/dash"))) {
            assertThat(ImageFile.text(slim, "/var/lib/dpkg/status"))
                    .isEqualTo("Package: dash\nStatus: install ok installed\nVersion: 1\n\n");
            Node status = node(slim, "/var/lib/dpkg/status");
            assertThat(status.mode()).isEqualTo(0640);
            assertThat(status.uid()).isEqualTo(5);
        }
    }
}
