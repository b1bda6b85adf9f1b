package dev.jslim.analyzer.elf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.ImageFile;
import dev.jslim.analyzer.image.LayerTar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryResolverTest {
    private static final byte[] LIBRARY = new ElfBytes().bytes();

    @TempDir
    Path directory;

    private List<String> find(LayerTar layer, String runtime, String name, String user) {
        try (ImageArchive image = new ImageFile().layer(layer).runtime(runtime).open(directory)) {
            LibraryResolver resolver = new LibraryResolver(image);
            return resolver.find(name, requireNonNull(image.tree().find(user)), List.of());
        }
    }

    private List<String> find(LayerTar layer, String name, String user) {
        return find(layer, "{}", name, user);
    }

    @Test
    void theRunpathIsSearchedBeforeTheSystem() {
        LayerTar layer = new LayerTar()
                .file(
                        "opt/app/bin/x",
                        0755,
                        new ElfBytes().runpath("$ORIGIN/../lib").bytes())
                .file("opt/app/lib/liba.so", 0644, LIBRARY)
                .file("lib/liba.so", 0644, LIBRARY);
        assertThat(find(layer, "liba.so", "/opt/app/bin/x")).containsExactly("/opt/app/bin/../lib/liba.so");
    }

    @Test
    void theEnvironmentIsSearchedBeforeTheRunpathButAfterTheRpath() {
        String runtime = "{\"Env\":[\"LD_LIBRARY_PATH=/env\"]}";
        LayerTar runpath = new LayerTar()
                .file("x", 0755, new ElfBytes().runpath("/run").bytes())
                .file("env/liba.so", 0644, LIBRARY)
                .file("run/liba.so", 0644, LIBRARY);
        assertThat(find(runpath, runtime, "liba.so", "/x")).containsExactly("/env/liba.so");
        LayerTar rpath = new LayerTar()
                .file("x", 0755, new ElfBytes().rpath("/r").bytes())
                .file("env/liba.so", 0644, LIBRARY)
                .file("r/liba.so", 0644, LIBRARY);
        assertThat(find(rpath, runtime, "liba.so", "/x")).containsExactly("/r/liba.so");
    }

    @Test
    void theCacheIsSearchedBeforeTheDefaultDirectories() {
        LayerTar layer = new LayerTar()
                .file("x", 0755, LIBRARY)
                .file("etc/ld.so.cache", 0644, LoaderCacheTest.cache("liba.so", "/special/liba.so"))
                .file("special/liba.so", 0644, LIBRARY)
                .file("usr/lib/liba.so", 0644, LIBRARY);
        assertThat(find(layer, "liba.so", "/x")).containsExactly("/special/liba.so");
    }

    @Test
    void withoutACacheTheConfigurationAndTheDirectoriesOfTheArchitectureAreSearched() {
        LayerTar layer = new LayerTar()
                .file("x", 0755, LIBRARY)
                .file("etc/ld.so.conf", "# comment\ninclude /etc/ld.so.conf.d/*.conf\n")
                .file("etc/ld.so.conf.d/a.conf", "/opt/configured\n")
                .file("opt/configured/liba.so", 0644, LIBRARY)
                .file("usr/lib/x86_64-linux-gnu/libb.so", 0644, LIBRARY);
        assertThat(find(layer, "liba.so", "/x")).containsExactly("/opt/configured/liba.so");
        assertThat(find(layer, "libb.so", "/x")).containsExactly("/usr/lib/x86_64-linux-gnu/libb.so");
    }

    @Test
    void librariesOfOtherMachinesAreSkipped() {
        LayerTar layer = new LayerTar()
                .file("x", 0755, LIBRARY)
                .file("lib64/liba.so", 0644, new ElfBytes().narrow().bytes())
                .file("usr/lib/liba.so", 0644, LIBRARY)
                .file("lib/libb.so", "INPUT(liba.so)");
        assertThat(find(layer, "liba.so", "/x")).containsExactly("/usr/lib/liba.so");
        assertThat(find(layer, "libb.so", "/x")).isEmpty();
    }

    @Test
    void everyVariantForACpuIsFound() {
        LayerTar layer = new LayerTar()
                .file("x", 0755, LIBRARY)
                .file("lib64/liba.so", 0644, LIBRARY)
                .file("lib64/glibc-hwcaps/x86-64-v3/liba.so", 0644, LIBRARY);
        assertThat(find(layer, "liba.so", "/x"))
                .containsExactly("/lib64/glibc-hwcaps/x86-64-v3/liba.so", "/lib64/liba.so");
    }

    @Test
    void aMuslLoaderHasItsOwnDirectories() {
        LayerTar layer = new LayerTar()
                .file(
                        "x",
                        0755,
                        new ElfBytes().interpreter("/lib/ld-musl-x86_64.so.1").bytes())
                .file("etc/ld-musl-x86_64.path", "/opt/lib\n/lib\n")
                .file("lib/ld-musl-x86_64.so.1", 0755, LIBRARY)
                .file("opt/lib/liba.so", 0644, LIBRARY);
        assertThat(find(layer, "liba.so", "/x")).containsExactly("/opt/lib/liba.so");
    }

    @Test
    void whatInheritsAnRpathIsFoundThere() {
        LayerTar layer = new LayerTar().file("x.so", 0644, LIBRARY).file("r/liba.so", 0644, LIBRARY);
        try (ImageArchive image = new ImageFile().layer(layer).open(directory)) {
            var user = requireNonNull(image.tree().find("/x.so"));
            assertThat(new LibraryResolver(image).find("liba.so", user, List.of("/r")))
                    .containsExactly("/r/liba.so");
        }
    }
}
