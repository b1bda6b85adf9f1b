package dev.jslim.analyzer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.elf.ElfBytes;
import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.LayerTar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonClosuresTest {
    private static final String LIB = "usr/lib/python3.11/";
    private static final String SITE = "usr/local/lib/python3.11/site-packages/";

    @TempDir
    Path directory;

    private Plans plans(LayerTar layer) {
        return new Plans(directory, layer);
    }

    private static LayerTar library() {
        return new LayerTar()
                .program("usr/bin/python3.11", "interpreter")
                .file(LIB + "os.py", "1")
                .file(LIB + "__pycache__/os.cpython-311.pyc", "c")
                .file(LIB + "encodings/cp037.py", "2")
                .file(LIB + "sqlite3/__init__.py", "3")
                .file(LIB + "test/test_os.py", "4")
                .file(LIB + "unittest/case.py", "5")
                .file(LIB + "idlelib/idle.py", "6")
                .file(LIB + "config-3.11-x86_64-linux-gnu/libpython3.11.a", "7")
                .file(
                        LIB + "lib-dynload/_sqlite3.so",
                        0644,
                        new ElfBytes().needs("libsqlite3.so.0").bytes())
                .file(
                        LIB + "lib-dynload/_tkinter.so",
                        0644,
                        new ElfBytes().needs("libtk.so").bytes())
                .file("usr/lib/libsqlite3.so.0", 0644, new ElfBytes().bytes())
                .file("usr/lib/libtk.so", 0644, new ElfBytes().bytes());
    }

    @Test
    void anyModuleOfTheStandardLibraryMayBeImportedLater() {
        assertThat(plans(library()).read("/" + LIB + "os.py").files())
                .containsExactly(
                        "/usr/lib/libsqlite3.so.0",
                        "/" + LIB + "encodings/cp037.py",
                        "/" + LIB + "lib-dynload/_sqlite3.so",
                        "/" + LIB + "os.py",
                        "/" + LIB + "sqlite3/__init__.py",
                        "/" + LIB + "unittest/case.py");
    }

    @Test
    void theInterpreterAloneKeepsItsLibrary() {
        assertThat(plans(library()).saw(Use.EXECUTED, "/usr/bin/python3.11").files())
                .contains("/" + LIB + "sqlite3/__init__.py");
    }

    @Test
    void theMinimalPlanKeepsWhatWasSeenAndTheSourceOfACompiledModule() {
        assertThat(plans(library())
                        .level(Level.MINIMAL)
                        .read("/" + LIB + "__pycache__/os.cpython-311.pyc")
                        .files())
                .containsExactly("/" + LIB + "__pycache__/os.cpython-311.pyc", "/" + LIB + "os.py");
    }

    private static LayerTar distribution(LayerTar layer, String name, String metadata, String... files) {
        StringBuilder record = new StringBuilder();
        for (String file : files) {
            layer.file(SITE + file, file);
            record.append(file).append(",sha256=x,1\n");
        }
        String info = name + "-1.0.dist-info/";
        layer.file(SITE + info + "METADATA", "Metadata-Version: 2.1\nName: " + name + "\nVersion: 1.0\n" + metadata);
        return layer.file(SITE + info + "RECORD", record + info + "METADATA,,\n");
    }

    private static LayerTar pillow() {
        LayerTar layer = new LayerTar();
        distribution(
                layer,
                "Pillow",
                "",
                "PIL/Image.py",
                "PIL/WebPImagePlugin.py",
                "pillow.libs/libwebp.so",
                "PIL/Image.pyi",
                "PIL/tests/test_image.py");
        distribution(layer, "unused", "", "unused/__init__.py");
        return layer;
    }

    @Test
    void aModuleInUseKeepsItsDistributionWithPlugInsThatWereNotImported() {
        assertThat(plans(pillow()).read("/" + SITE + "PIL/Image.py").files())
                .containsExactly(
                        "/" + SITE + "PIL/Image.py",
                        "/" + SITE + "PIL/WebPImagePlugin.py",
                        "/" + SITE + "Pillow-1.0.dist-info/METADATA",
                        "/" + SITE + "Pillow-1.0.dist-info/RECORD",
                        "/" + SITE + "pillow.libs/libwebp.so");
        assertThat(plans(pillow())
                        .level(Level.MINIMAL)
                        .read("/" + SITE + "PIL/Image.py")
                        .files())
                .containsExactly("/" + SITE + "PIL/Image.py");
    }

    @Test
    void readingTheDescriptionOfADistributionIsNoUseOfIt() {
        assertThat(plans(pillow())
                        .read("/" + SITE + "unused-1.0.dist-info/METADATA")
                        .files())
                .containsExactly("/" + SITE + "unused-1.0.dist-info/METADATA");
    }

    @Test
    void whatADistributionRequiresIsKeptUnlessItIsAnExtra() {
        LayerTar layer = new LayerTar();
        distribution(
                layer,
                "flask",
                "Requires-Dist: Jinja2 (>=3.0)\nRequires-Dist: python_dotenv ; extra == 'dotenv'\n",
                "flask/app.py");
        distribution(layer, "jinja2", "", "jinja2/loaders.py");
        distribution(layer, "python-dotenv", "", "dotenv/main.py");
        assertThat(plans(layer).read("/" + SITE + "flask/app.py").files())
                .contains("/" + SITE + "jinja2/loaders.py")
                .doesNotContain("/" + SITE + "dotenv/main.py");
    }

    @Test
    void whatTheApplicationsSourcesImportIsKeptWhereverTheyDo() {
        LayerTar layer = distribution(new LayerTar(), "requests", "", "requests/api.py");
        distribution(layer, "PyYAML", "", "yaml/__init__.py");
        distribution(layer, "numpy", "", "numpy/__init__.py");
        layer.file("app/main.py", "from . import pages\n")
                .file("app/pages.py", "def route():\n    import requests, os\n")
                .file("app/late.py", "importlib.import_module('yaml.loader')\n# import numpy\n");
        assertThat(plans(layer).read("/app/main.py").files())
                .contains("/app/late.py", "/" + SITE + "requests/api.py", "/" + SITE + "yaml/__init__.py")
                .doesNotContain("/" + SITE + "numpy/__init__.py");
    }

    @Test
    void installersAreLeftOutUnlessTheApplicationUsesThem() {
        LayerTar layer = distribution(
                new LayerTar(),
                "setuptools",
                "",
                "setuptools/__init__.py",
                "_distutils_hack/__init__.py",
                "distutils-precedence.pth",
                "pkg_resources/__init__.py");
        assertThat(plans(layer)
                        .read("/" + SITE + "distutils-precedence.pth", "/" + SITE + "_distutils_hack/__init__.py")
                        .files())
                .containsExactly("/" + SITE + "_distutils_hack/__init__.py", "/" + SITE + "distutils-precedence.pth");
        assertThat(plans(layer).read("/" + SITE + "pkg_resources/__init__.py").files())
                .contains("/" + SITE + "setuptools/__init__.py");
    }

    @Test
    void aPackageThatNobodyRecordedIsKeptAsADirectory() {
        LayerTar layer = new LayerTar()
                .file(SITE + "vendored/a.py", "1")
                .file(SITE + "vendored/b/c.py", "2")
                .file(SITE + "other/d.py", "3");
        assertThat(plans(layer).read("/" + SITE + "vendored/a.py").files())
                .containsExactly("/" + SITE + "vendored/a.py", "/" + SITE + "vendored/b/c.py");
    }

    @Test
    void aVirtualEnvironmentInTheApplicationIsNoPartOfIt() {
        LayerTar layer = new LayerTar()
                .file("app/main.py", "1")
                .file("app/venv/pyvenv.cfg", "home = /usr/bin")
                .program("app/venv/bin/pip", "2")
                .file("app/venv/lib/python3.11/site-packages/unused/x.py", "3");
        assertThat(plans(layer).read("/app/main.py").files()).containsExactly("/app/main.py", "/app/venv/pyvenv.cfg");
    }
}
