package dev.jslim.analyzer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.elf.ElfBytes;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.LayerTar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, libraries, interpreters, commands, names, certificates, zones, locales, metadata. */
final class SystemClosuresTest {
    private static final byte[] LIBRARY = new ElfBytes().bytes();

    @TempDir
    Path directory;

    private Plans plans(LayerTar layer) {
        return new Plans(directory, layer);
    }

    @Test
    void aProgramKeepsItsLoaderAndItsLibrariesAndTheirs() {
        LayerTar layer = new LayerTar()
                .file(
                        "bin/x",
                        0755,
                        new ElfBytes()
                                .needs("liba.so.1")
                                .interpreter("/lib64/ld.so.2")
                                .bytes())
                .symlink("lib64", "lib")
                .file("lib/ld.so.2", 0755, LIBRARY)
                .symlink("lib/liba.so.1", "liba.so.1.2")
                .file(
                        "lib/liba.so.1.2",
                        0644,
                        new ElfBytes().needs("libb.so").needs("libgone.so").bytes())
                .file("lib/libb.so", 0644, LIBRARY)
                .file("lib/libc.so", 0644, LIBRARY);
        KeepPlan plan = plans(layer).read("/bin/x").plan();
        assertThat(plan.kept().keySet())
                .contains("/lib64", "/lib/ld.so.2", "/lib/liba.so.1", "/lib/liba.so.1.2", "/lib/libb.so")
                .doesNotContain("/lib/libc.so");
        assertThat(plan.unresolved()).containsExactly("libgone.so of /lib/liba.so.1.2");
        assertThat(plan.chain("/lib/libb.so"))
                .extracting(KeepPlan.Step::path)
                .containsExactly("/lib/libb.so", "/lib/liba.so.1.2", "/bin/x");
    }

    @Test
    void theCLibraryKeepsWhatItLoadsByName() {
        LayerTar layer = new LayerTar()
                .file("lib/libc.so.6", 0644, LIBRARY)
                .file("lib/libgcc_s.so.1", 0644, LIBRARY)
                .file("lib/libnss_dns.so.2", 0644, LIBRARY)
                .file("lib/libnss_ldap.so.2", 0644, LIBRARY)
                .file("lib/libnss_other.so.2", 0644, LIBRARY)
                .file("etc/nsswitch.conf", "# comment\npasswd: files ldap\nhosts:\tfiles dns\n")
                .file("usr/lib/locale/C.utf8/LC_CTYPE", "c")
                .file("usr/lib/locale/de_CH.utf8/LC_CTYPE", "d")
                .file("lib/gconv/UTF-16.so", 0644, LIBRARY)
                .file("lib/gconv/EBCDIC.so", 0644, LIBRARY);
        assertThat(plans(layer).read("/lib/libc.so.6").files())
                .containsExactly(
                        "/etc/nsswitch.conf",
                        "/lib/gconv/UTF-16.so",
                        "/lib/libc.so.6",
                        "/lib/libgcc_s.so.1",
                        "/lib/libnss_dns.so.2",
                        "/lib/libnss_ldap.so.2",
                        "/usr/lib/locale/C.utf8/LC_CTYPE");
        assertThat(plans(layer)
                        .runtime("{\"Env\":[\"LANG=de_CH.UTF-8\"]}")
                        .read("/lib/libc.so.6")
                        .files())
                .contains("/usr/lib/locale/de_CH.utf8/LC_CTYPE");
    }

    @Test
    void cryptographicProvidersAreLoadedByName() {
        LayerTar layer = new LayerTar()
                .file("lib/libcrypto.so.3", 0644, LIBRARY)
                .file(
                        "lib/ossl-modules/legacy.so",
                        0644,
                        new ElfBytes().needs("libz.so").bytes())
                .file("lib/libz.so", 0644, LIBRARY);
        assertThat(plans(layer).read("/lib/libcrypto.so.3").files())
                .containsExactly("/lib/libcrypto.so.3", "/lib/libz.so", "/lib/ossl-modules/legacy.so");
        assertThat(plans(layer).level(Level.MINIMAL).read("/lib/libcrypto.so.3").files())
                .containsExactly("/lib/libcrypto.so.3");
    }

    @Test
    void librariesLoadedBeforeAllOthersAreKept() {
        LayerTar layer = new LayerTar()
                .file("opt/jemalloc.so", 0644, LIBRARY)
                .file("opt/other.so", 0644, LIBRARY)
                .file("etc/ld.so.preload", "/opt/other.so\n");
        assertThat(plans(layer)
                        .runtime("{\"Env\":[\"LD_PRELOAD=/opt/jemalloc.so\"]}")
                        .files())
                .containsExactly("/etc/ld.so.preload", "/opt/jemalloc.so", "/opt/other.so");
    }

    @Test
    void aScriptKeepsItsInterpreterAlsoThroughEnv() {
        LayerTar layer = new LayerTar()
                .program("run", "#!/usr/bin/env -S perl -w\nprint 1;\n")
                .program("old", "#! /opt/ksh -e\n")
                .program("opt/ksh", "ksh")
                .program("usr/bin/env", "env")
                .program("usr/bin/perl", "perl");
        assertThat(plans(layer).read("/run", "/old").files())
                .containsExactly("/old", "/opt/ksh", "/run", "/usr/bin/env", "/usr/bin/perl");
    }

    @Test
    void whatTheImageRunsIsKeptWithoutEvidence() {
        LayerTar layer = new LayerTar()
                .program("usr/bin/node", "node")
                .program("usr/bin/curl", "curl")
                .program("usr/bin/wget", "wget")
                .program("bin/sh", "sh")
                .file("srv/server.js", "code")
                .file("srv/other.js", "code");
        String runtime = """
                {"Env":["PATH=/usr/bin:/bin"],"WorkingDir":"/srv","Cmd":["node","server.js"],
                 "Healthcheck":{"Test":["CMD-SHELL","curl -f localhost || exit 1"]}}""";
        assertThat(plans(layer).runtime(runtime).level(Level.MINIMAL).files())
                .containsExactly("/bin/sh", "/srv/server.js", "/usr/bin/curl", "/usr/bin/node");
    }

    @Test
    void theProgramsOfAllBranchesOfTheImagesOwnScriptsAreKept() {
        LayerTar layer = new LayerTar()
                .program("entrypoint.sh", """
                        #!/bin/sh
                        set -e
                        # find is not used
                        if [ "$1" = migrate ]; then
                            mkdir -p /data && chown app /data
                        fi
                        name=$(hostname)
                        exec gosu app "$@"
                        """)
                .program("bin/sh", "sh")
                .program("bin/mkdir", "1")
                .program("bin/chown", "2")
                .program("bin/hostname", "3")
                .program("bin/gosu", "4")
                .program("bin/find", "5");
        assertThat(plans(layer).runtime("{\"Entrypoint\":[\"/entrypoint.sh\"]}").files())
                .containsExactly("/bin/chown", "/bin/gosu", "/bin/hostname", "/bin/mkdir", "/bin/sh", "/entrypoint.sh");
    }

    @Test
    void aLibraryForTlsKeepsTheCertificatesOfAuthorities() {
        LayerTar layer = new LayerTar()
                .file("lib/libssl.so.3", 0644, LIBRARY)
                .file("etc/ssl/certs/ca-certificates.crt", "bundle")
                .symlink("etc/ssl/certs/0a1b2c3d.0", "Root.pem")
                .symlink("etc/ssl/certs/Root.pem", "/usr/share/ca-certificates/Root.crt")
                .file("usr/share/ca-certificates/Root.crt", "root")
                .file("usr/share/ca-certificates/Distrusted.crt", "none")
                .file("etc/ssl/private/key.pem", "secret")
                .file("etc/ssl/openssl.cnf", "conf");
        assertThat(plans(layer).read("/lib/libssl.so.3").files())
                .contains("/etc/ssl/certs/0a1b2c3d.0", "/usr/share/ca-certificates/Root.crt", "/etc/ssl/openssl.cnf")
                .doesNotContain("/etc/ssl/private/key.pem", "/usr/share/ca-certificates/Distrusted.crt");
        assertThat(plans(layer).files()).containsExactly("/etc/ssl/certs/ca-certificates.crt");
        assertThat(plans(layer).level(Level.MINIMAL).files()).isEmpty();
    }

    @Test
    void oneTimeZoneReadKeepsThemAllButTheirCopies() {
        LayerTar layer = new LayerTar()
                .file("usr/share/zoneinfo/Europe/Zurich", "z")
                .file("usr/share/zoneinfo/Asia/Kathmandu", "k")
                .file("usr/share/zoneinfo/right/Asia/Kathmandu", "r")
                .symlink("etc/localtime", "/usr/share/zoneinfo/Europe/Zurich");
        assertThat(plans(layer).files()).containsExactly("/etc/localtime", "/usr/share/zoneinfo/Europe/Zurich");
        assertThat(plans(layer).read("/usr/share/zoneinfo/Europe/Zurich").files())
                .containsExactly(
                        "/etc/localtime", "/usr/share/zoneinfo/Asia/Kathmandu", "/usr/share/zoneinfo/Europe/Zurich");
    }

    @Test
    void directoriesThatProgramsWriteToAreKeptEmpty() {
        LayerTar layer = new LayerTar()
                .directory("tmp/", 01777, 0, 0)
                .file("tmp/leftover", "x")
                .directory("data/")
                .directory("home/app/", 0700, 1000, 1000)
                .file("home/app/.profile", "x")
                .directory("srv/")
                .file("etc/passwd", "root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n");
        KeepPlan plan = plans(layer)
                .runtime("{\"User\":\"app\",\"Volumes\":{\"/data\":{}},\"WorkingDir\":\"/srv\"}")
                .plan();
        assertThat(plan.kept().keySet())
                .containsExactly("/", "/data", "/etc", "/etc/passwd", "/home", "/home/app", "/srv", "/tmp");
    }

    private static LayerTar debian() {
        return new LayerTar()
                .file("var/lib/dpkg/status", """
                        Package: dash
                        Status: install ok installed
                        Architecture: amd64
                        Version: 0.5.12-2
                        Description: shell
                         more of it

                        Package: curl
                        Status: install ok installed
                        Architecture: amd64
                        Version: 7.88

                        Package: gone
                        Status: deinstall ok config-files
                        Architecture: amd64
                        Version: 1
                        """)
                .file(
                        "var/lib/dpkg/info/dash.list",
                        "/.\n/bin\n/bin/dash\n/usr/share/dash/data\n/usr/share/man/dash.1\n")
                .file("var/lib/dpkg/info/curl:amd64.list", "/.\n/usr/bin/curl\n")
                .symlink("bin", "usr/bin")
                .program("usr/bin/dash", "1")
                .program("usr/bin/curl", "2")
                .file("usr/share/dash/data", "3")
                .file("usr/share/man/dash.1", "4");
    }

    @Test
    void thePackageDatabaseNamesThePackagesThatAreKept() {
        try (ImageArchive image = plans(debian()).open()) {
            KeepPlan plan = plans(debian()).read("/bin/dash").plan(image);
            assertThat(content(plan, "/var/lib/dpkg/status")).isEqualTo("""
                    Package: dash
                    Status: install ok installed
                    Architecture: amd64
                    Version: 0.5.12-2
                    Description: shell
                     more of it

                    """);
            assertThat(content(plan, "/var/lib/dpkg/info/dash.list")).isEqualTo("/bin\n/bin/dash\n");
            assertThat(plan.keeps("/var/lib/dpkg/info/curl:amd64.list")).isFalse();
        }
    }

    private static String content(KeepPlan plan, String path) {
        Kept kept = plan.kept().get(path);
        byte @Nullable [] content = kept == null ? null : kept.content();
        return content == null ? "copied" : new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void theCautiousPlanKeepsWholePackagesWithoutDocumentation() {
        assertThat(plans(debian()).read("/bin/dash").files()).doesNotContain("/usr/share/dash/data");
        assertThat(plans(debian()).level(Level.CAUTIOUS).read("/bin/dash").files())
                .contains("/usr/share/dash/data")
                .doesNotContain("/usr/share/man/dash.1", "/usr/bin/curl");
    }

    @Test
    void theApplicationsDirectoryIsKeptWithoutCachesAndHistory() {
        LayerTar layer = new LayerTar()
                .file("srv/shop/app.js", "1")
                .file("srv/shop/views/never-rendered.html", "2")
                .file("srv/shop/.git/HEAD", "3")
                .file("srv/other/x", "4")
                .file("etc/app.conf", "5")
                .file("etc/unused.conf", "6");
        assertThat(plans(layer).read("/srv/shop/app.js", "/etc/app.conf").files())
                .containsExactly("/etc/app.conf", "/srv/shop/app.js", "/srv/shop/views/never-rendered.html");
    }
}
