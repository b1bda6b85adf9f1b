package dev.jslim.analyzer.image.packages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.ImageFile;
import dev.jslim.analyzer.image.LayerTar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackagesTest {
    @TempDir
    Path directory;

    private ImageArchive image(LayerTar layer) {
        return new ImageFile().layer(layer).open(directory);
    }

    @Test
    void dpkgKnowsWhoOwnsAFileThroughAMergedUsr() {
        LayerTar layer = new LayerTar()
                .symlink("bin", "usr/bin")
                .program("usr/bin/dash", "1")
                .program("usr/bin/foreign", "2")
                .file("var/lib/dpkg/status", """
                        Package: dash
                        Status: install ok installed
                        Architecture: amd64
                        Version: 0.5.12-2

                        Package: removed
                        Status: deinstall ok config-files
                        Architecture: amd64
                        Version: 1
                        """)
                .file("var/lib/dpkg/info/dash:amd64.list", "/.\n/bin\n/bin/dash\n/not/there\n");
        try (ImageArchive image = image(layer)) {
            DpkgDatabase dpkg = DpkgDatabase.read(image);
            InstalledPackage dash = new InstalledPackage("dash", "0.5.12-2", "amd64");
            assertThat(dpkg.packages()).containsExactly(dash);
            assertThat(dpkg.owner("/bin/dash")).contains(dash);
            assertThat(dpkg.owner("/usr/bin/dash")).contains(dash);
            assertThat(dpkg.owner("/usr/bin/foreign")).isEmpty();
            assertThat(dpkg.owner("/bin")).isEmpty();
            assertThat(dpkg.files(dash)).extracting(Object::toString).containsExactly("/usr/bin/dash");
            assertThat(dpkg.find("removed")).isEmpty();
        }
    }

    @Test
    void imagesWithoutAPackageManagerHaveAFileForEachPackage() {
        LayerTar layer = new LayerTar().file("var/lib/dpkg/status.d/tzdata", "Package: tzdata\nVersion: 2024a\n");
        try (ImageArchive image = image(layer)) {
            assertThat(DpkgDatabase.read(image).packages())
                    .containsExactly(new InstalledPackage("tzdata", "2024a", ""));
        }
    }

    @Test
    void anImageOfAnotherKindHasNoPackages() {
        try (ImageArchive image = image(new LayerTar().file("a", "1"))) {
            assertThat(DpkgDatabase.read(image).packages()).isEmpty();
            assertThat(PythonDistributions.read(image).all()).isEmpty();
        }
    }

    @Test
    void aRecordNamesFilesOutsideOfItsDirectoryAndWithCommas() {
        String site = "opt/venv/lib/python3.12/site-packages/";
        LayerTar layer = new LayerTar()
                .file(site + "Flask_Thing-2.0.dist-info/METADATA", """
                        Metadata-Version: 2.1
                        Name: Flask.Thing
                        Version: 2.0
                        Requires-Dist: zope.interface>=5; python_version > "3"

                        Name: of something in the description
                        """)
                .file(site + "Flask_Thing-2.0.dist-info/RECORD", """
                        flask_thing/__init__.py,sha256=x,1
                        "flask_thing/a,b.txt",,
                        ../../../bin/thing,,
                        ../../../../../etc/absent,,
                        """)
                .file(site + "flask_thing/__init__.py", "1")
                .file(site + "flask_thing/a,b.txt", "2")
                .program("opt/venv/bin/thing", "3")
                .file(site + "flask_thing/not_recorded.py", "4");
        try (ImageArchive image = image(layer)) {
            PythonDistributions python = PythonDistributions.read(image);
            PythonDistribution one = python.ofModule("flask_thing").getFirst();
            assertThat(one.name()).isEqualTo("flask-thing");
            assertThat(one.version()).isEqualTo("2.0");
            assertThat(one.requires()).containsExactly("zope-interface");
            assertThat(one.files())
                    .extracting(Object::toString)
                    .contains("/opt/venv/bin/thing", "/" + site + "flask_thing/a,b.txt")
                    .doesNotContain("/" + site + "flask_thing/not_recorded.py");
            assertThat(python.owner(requireNonNull(image.tree().find("/opt/venv/bin/thing"))))
                    .contains(one);
        }
    }

    @Test
    void aDistributionWithoutRecordHasTheModulesItNames() {
        LayerTar layer = new LayerTar()
                .file("usr/lib/python3/dist-packages/PyYAML-6.0.egg-info/PKG-INFO", "Name: PyYAML\nVersion: 6.0\n")
                .file("usr/lib/python3/dist-packages/PyYAML-6.0.egg-info/top_level.txt", "_yaml\nyaml\n")
                .file("usr/lib/python3/dist-packages/yaml/loader.py", "1")
                .file("usr/lib/python3/dist-packages/_yaml.cpython-311.so", "2")
                .file("usr/lib/python3/dist-packages/six.py", "3");
        try (ImageArchive image = image(layer)) {
            PythonDistributions python = PythonDistributions.read(image);
            assertThat(python.all()).singleElement().satisfies(one -> {
                assertThat(one.modules()).containsExactlyInAnyOrder("yaml", "_yaml");
                assertThat(one.files()).hasSize(4);
            });
            assertThat(python.ofModule("six")).isEmpty();
        }
    }
}
