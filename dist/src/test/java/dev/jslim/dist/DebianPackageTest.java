package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.tracer.EngineTest;
import dev.jslim.tracer.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, installed by dpkg on a Debian without Java. */
@EngineTest
class DebianPackageTest {
    private static final String IMAGE =
            "jslim-deb-test-" + ProcessHandle.current().pid();

    @TempDir
    static Path context;

    @BeforeAll
    static void install() throws Exception {
        PortableRuntime.assume();
        Files.copy(Path.of(System.getProperty("jslim.deb")), context.resolve("jslim.deb"));
        TestImages.build(context, IMAGE, """
                FROM debian:bookworm-slim
                COPY jslim.deb /
                RUN rm /etc/dpkg/dpkg.cfg.d/docker # leaves manual pages out
                RUN dpkg -i /jslim.deb && rm /jslim.deb
                USER nobody
                WORKDIR /tmp
                RUN echo FROM debian > Dockerfile
                """);
    }

    @AfterAll
    static void remove() throws Exception {
        TestImages.remove(IMAGE);
    }

    @Test
    void the_command_is_on_the_path_and_needs_no_java() throws Exception {
        assertThat(inside("! command -v java && jslim --version")).startsWith("jslim ");
        assertThat(inside("jslim lint; echo $?")).contains("Dockerfile:1:6: ").endsWith("1\n");
    }

    @Test
    void lint_and_engine_commands_start_from_their_caches() throws Exception {
        String classes = "JSLIM_JAVA_OPTIONS=-Xlog:class+load:file=log::filecount=0 jslim %s >/dev/null;"
                + " grep -c 'dev.jslim.*shared objects file' log";

        assertThat(Integer.parseInt(inside(classes.formatted("lint")).strip())).isGreaterThan(100);
        assertThat(Integer.parseInt(inside(classes.formatted("minify --help")).strip()))
                .isGreaterThan(10);
    }

    @Test
    void manual_pages_and_completions_are_where_debian_looks_for_them() throws Exception {
        assertThat(inside("ls /usr/share/man/man1/jslim-lint.1 /usr/share/bash-completion/completions/jslim"
                        + " /usr/share/zsh/vendor-completions/_jslim /usr/share/fish/vendor_completions.d/jslim.fish"))
                .doesNotContain("cannot access");
    }

    @Test
    void everything_belongs_to_the_package_and_goes_with_it() throws Exception {
        assertThat(inside("dpkg -S /usr/bin/jslim")).startsWith("jslim: ");
        assertThat(inside("dpkg -V jslim")).isEmpty();
        assertThat(TestImages.docker(
                        "run",
                        "--rm",
                        "-u",
                        "0",
                        IMAGE,
                        "sh",
                        "-c",
                        "dpkg -r jslim && ls -d /usr/lib/jslim /usr/bin/jslim; :"))
                .contains("No such file")
                .doesNotContain("\n/usr");
    }

    private static String inside(String script) throws Exception {
        return TestImages.docker("run", "--rm", IMAGE, "sh", "-c", script);
    }
}
