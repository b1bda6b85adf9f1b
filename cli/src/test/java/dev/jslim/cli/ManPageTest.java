package dev.jslim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.cli.manual.CommandPage;
import dev.jslim.cli.manual.ManPage;
import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.manual.Option;
import dev.jslim.cli.manual.ProgramPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Manual pages as the programs show them that users read them with. */
class ManPageTest {
    @TempDir
    Path directory;

    private String shown(String roff) throws Exception {
        Shells.need("man");
        Shells.need("groff");
        Path page = Files.writeString(directory.resolve("page.1"), roff);
        Cli.Outcome checked = Cli.process(directory, List.of("groff", "-man", "-Tutf8", "-ww", "-z", page.toString()));
        assertThat(checked.err()).isEmpty();
        assertThat(checked.status()).isZero();
        Cli.Outcome outcome = Cli.process(
                directory,
                List.of("env", "LC_ALL=C.UTF-8", "MANWIDTH=200", "man", "--warnings", "-E", "UTF-8", "-l", "page.1"));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        return outcome.out().replaceAll("\u001b\\[[0-9;]*m|.\b", "");
    }

    @Test
    void every_page_is_shown_without_a_warning_and_has_every_option_and_example() throws Exception {
        ProgramPage program = Pages.program();
        List<CommandPage> pages = new ArrayList<>(program.commands());
        pages.add(Pages.of(new ManCommand()));
        for (CommandPage page : pages) {
            String shown = shown(Cli.in(directory).run("man", page.name()).out());

            assertThat(shown)
                    .contains("\nNAME\n       jslim-" + page.name() + " - " + page.summary() + "\n")
                    .contains("\nSYNOPSIS\n       jslim " + page.name() + " [OPTION...]")
                    .contains("\nDESCRIPTION\n", "\nOPTIONS\n", "\nEXIT STATUS\n", "\nEXAMPLES\n", "\nSEE ALSO\n");
            for (Option option : page.options()) {
                assertThat(shown)
                        .contains("\n       " + String.join(", ", option.names()))
                        .contains(option.text());
            }
            page.manual().examples().forEach(example -> assertThat(shown).contains(example.line()));
            page.manual().environment().forEach(entry -> assertThat(shown).contains(entry.term()));
        }
    }

    @Test
    void the_page_of_the_program_lists_all_commands() throws Exception {
        String shown = shown(Cli.in(directory).run("man").out());

        for (String name : Commands.NAMES) {
            assertThat(shown).contains("\n       jslim-" + name + "(1)");
            assertThat(shown)
                    .contains(Objects.requireNonNull(Commands.named(name)).summary());
        }
        assertThat(shown).contains("jslim " + Version.number(), "DOCKER_HOST", "NO_COLOR");
    }

    @Test
    void texts_are_shown_as_they_are() throws Exception {
        String odd = ".dots, 'quotes', \"doubles\", \\fB, \\n, --dashes, `ticks`, ^, ~, 100% and größer €";
        CommandSpec spec = CommandSpec.create().name("odd");
        spec.addOption(
                OptionSpec.builder("--odd").description(odd.replace("%", "%%")).build());
        CommandPage page =
                CommandPage.of("odd", odd, spec, Manual.of(odd).exit(0, odd).example("jslim odd '.'", odd));

        String shown = shown(ManPage.of(new ProgramPage(page, List.of()), page, "1"));

        assertThat(shown.split(java.util.regex.Pattern.quote(odd), -1)).hasSize(7);
        assertThat(shown).contains("jslim odd '.'");
    }

    @Test
    void all_pages_are_written_at_once_and_are_the_same_every_time() throws Exception {
        assertThat(Cli.in(directory).run("man", "--all", "one").status()).isZero();
        assertThat(Cli.in(directory).run("man", "--all", "two/deep").status()).isZero();

        List<String> names = new ArrayList<>(List.of("jslim.1"));
        Commands.NAMES.forEach(name -> names.add("jslim-" + name + ".1"));
        for (String name : names) {
            assertThat(directory.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(directory.resolve("two/deep").resolve(name));
        }
        assertThat(directory.resolve("one"))
                .isDirectoryNotContaining(file -> !names.contains(String.valueOf(file.getFileName())));
        assertThat(directory.resolve("one/jslim-lint.1"))
                .hasContent(Cli.in(directory).run("man", "lint").out());
    }

    @Test
    void a_page_of_an_unknown_command_does_not_exist() {
        Cli.Outcome outcome = Cli.in(directory).run("man", "lnit");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("unknown command lnit").contains("did you mean lint?");
    }
}
