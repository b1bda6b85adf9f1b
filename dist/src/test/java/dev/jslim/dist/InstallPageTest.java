package dev.jslim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.dist.Programs.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/install.md tells users to type; what it says of containers is run by {@link ImageTest}. */
class InstallPageTest {
    @TempDir
    Path home;

    @Test
    void the_archive_is_installed_for_one_user() throws Exception {
        String commands = Page.of("docs/install.md").fences("sh").getFirst();

        Outcome outcome = Programs.run(
                Installation.PROJECT, Map.of("HOME", home.toString()), List.of("sh", "-e", "-c", commands));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("jslim ");
        assertThat(outcome.status()).isZero();
    }
}
