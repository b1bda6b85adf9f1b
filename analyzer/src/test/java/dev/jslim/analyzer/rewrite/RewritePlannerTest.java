package dev.jslim.analyzer.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.analyzer.evidence.Evidence;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.ImageFile;
import dev.jslim.analyzer.image.LayerTar;
import dev.jslim.analyzer.plan.Level;
import dev.jslim.analyzer.plan.PlanOptions;
import dev.jslim.analyzer.plan.Planner;
import dev.jslim.analyzer.rewrite.FinalStage.CopyLine;
import dev.jslim.analyzer.rewrite.FinalStage.PackageUse;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewritePlannerTest {
    private static final String CONFIG = "{\"Env\":[\"PATH=/bin\"],\"Cmd\":[\"/bin/app\"]}";

    @TempDir
    Path directory;

    @Test
    void a_sibling_with_the_same_files_gets_only_what_it_lacks() {
        LayerTar slim = base(new LayerTar());
        LayerTar full = base(new LayerTar()).file("usr/include/big.h", "x".repeat(9000));
        LayerTar app =
                new LayerTar().directory("app").file("app/main.py", "run").file("app/test.py", "test");

        FinalStage.Sibling sibling =
                (FinalStage.Sibling) only(choose(FinalBase.SIBLING, slim, List.of(full, app), "/bin/sh", "/app/**"));

        assertThat(sibling.packages()).isEmpty();
        assertThat(sibling.copies()).extracting(CopyLine::path).containsExactly("/app");
        assertThat(sibling.copies().getFirst().bytes()).isEqualTo(7);
    }

    @Test
    void files_of_a_package_that_the_sibling_lacks_make_an_installation() {
        LayerTar slim = base(new LayerTar()).file("var/lib/dpkg/status", paragraph("base", 1));
        LayerTar full = base(new LayerTar())
                .file("var/lib/dpkg/status", paragraph("base", 1) + "\n" + paragraph("libpq5", 700))
                .file("var/lib/dpkg/info/libpq5.list", "/usr/lib/libpq.so.5\n")
                .file("usr/lib/libpq.so.5", "library");

        RewritePlanner.Choice choice = choose(FinalBase.SIBLING, slim, List.of(full), "/usr/lib/libpq.so.5");

        assertThat(((FinalStage.Sibling) only(choice)).packages()).containsExactly(new PackageUse("libpq5", 1, 7));
        assertThat(choice.plans().getFirst().bytes()).isGreaterThan(700 * 1024);
    }

    @Test
    void a_sibling_whose_package_has_another_content_is_refused() {
        LayerTar slim = new LayerTar()
                .file("var/lib/dpkg/status", paragraph("libc6", 1))
                .file("usr/lib/libc.so.6", "older");
        LayerTar full = new LayerTar()
                .file("var/lib/dpkg/status", paragraph("libc6", 1))
                .file("var/lib/dpkg/info/libc6.list", "/usr/lib/libc.so.6\n")
                .file("usr/lib/libc.so.6", "newer");

        RewritePlanner.Choice choice = choose(FinalBase.SIBLING, slim, List.of(full), "/usr/lib/libc.so.6");

        assertThat(choice.plans()).isEmpty();
        assertThat(choice.refused().getFirst().reason()).contains("/usr/lib/libc.so.6", "libc6", "differs");
    }

    @Test
    void a_sibling_with_a_variable_that_cannot_be_taken_away_is_refused() {
        ImageArchive full = image(CONFIG, base(new LayerTar()));
        ImageArchive slim = image("{\"Env\":[\"PATH=/bin\",\"EXTRA=1\"]}", base(new LayerTar()));

        RewritePlanner.Choice choice = RewritePlanner.choose(input(full, slim, "/bin/sh"), FinalBase.SIBLING);

        assertThat(choice.refused()).extracting(Proposal.Refused::reason).anyMatch(reason -> reason.contains("EXTRA"));
    }

    @Test
    void a_list_has_every_kept_path_once_with_links_and_reasons() {
        LayerTar tools = base(new LayerTar()).symlink("usr/bin/alias", "app");

        RewritePlanner.Choice choice =
                choose(FinalBase.SCRATCH, new LayerTar(), List.of(tools), "/usr/bin/app", "/usr/bin/alias");

        String text = ((FinalStage.Listed) only(choice)).list().text();
        assertThat(text.lines().filter(line -> !line.startsWith("#")))
                .contains("/usr", "/usr/bin", "/usr/bin/alias", "/usr/bin/app")
                .doesNotContain("/", "/bin/tar")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(text).contains("# asked for with /usr/bin/app\n");
    }

    @Test
    void a_list_needs_a_shell_in_the_builder() {
        RewritePlanner.Choice choice = choose(
                FinalBase.SCRATCH, new LayerTar(), List.of(new LayerTar().program("bin/app", "static")), "/bin/app");

        assertThat(choice.plans()).isEmpty();
        assertThat(choice.refused().getFirst().reason()).contains("/bin/sh");
    }

    @Test
    void a_path_that_no_line_can_name_is_refused() {
        LayerTar odd = base(new LayerTar()).file("app/a\\b", "x");

        assertThat(choose(FinalBase.SCRATCH, new LayerTar(), List.of(odd), "/app")
                        .refused())
                .extracting(Proposal.Refused::reason)
                .anyMatch(reason -> reason.contains("a\\b"));
    }

    @Test
    void the_form_that_reads_best_is_taken_only_if_it_is_not_much_larger() {
        LayerTar full = base(new LayerTar()).file("app", "x".repeat(100_000));

        // The sibling has next to nothing beside what is used.
        assertThat(only(choose(FinalBase.AUTO, base(new LayerTar()), List.of(full), "/app", "/bin/sh")))
                .isInstanceOf(FinalStage.Sibling.class);
        // Now it has as much again.
        LayerTar large = base(new LayerTar()).file("usr/share/large", "y".repeat(100_000));
        LayerTar larger = base(new LayerTar())
                .file("usr/share/large", "y".repeat(100_000))
                .file("app", "x".repeat(100_000));
        RewritePlanner.Choice choice = choose(FinalBase.AUTO, large, List.of(larger), "/app", "/bin/sh");
        assertThat(choice.plans().getFirst().stage()).isNotInstanceOf(FinalStage.Sibling.class);
        assertThat(choice.plans()).extracting(RewritePlan::stage).anyMatch(FinalStage.Sibling.class::isInstance);
    }

    private static FinalStage only(RewritePlanner.Choice choice) {
        assertThat(choice.plans()).as(choice.refused().toString()).isNotEmpty();
        return choice.plans().getFirst().stage();
    }

    private RewritePlanner.Choice choose(FinalBase asked, LayerTar sibling, List<LayerTar> layers, String... kept) {
        ImageArchive image = image(CONFIG, layers.toArray(LayerTar[]::new));
        return RewritePlanner.choose(input(image, image("{\"Env\":[\"PATH=/bin\"]}", sibling), kept), asked);
    }

    private static RewriteInput input(ImageArchive image, ImageArchive sibling, String... kept) {
        BuildGraph graph = BuildGraph.of(DockerfileParser.parse(SourceText.of("Dockerfile", "FROM app:1\n"))
                .dockerfile());
        Evidence evidence = new Evidence(image.id(), "linux/amd64", List.of(), List.of());
        PlanOptions options = PlanOptions.defaults().withLevel(Level.MINIMAL).withPins(Arrays.asList(kept));
        return new RewriteInput(
                graph,
                graph.stages().getLast(),
                image,
                evidence,
                Planner.plan(image, evidence, options),
                "Dockerfile.jslim-files",
                List.of(new SiblingImage("app:1-slim", sibling)));
    }

    private ImageArchive image(String config, LayerTar... layers) {
        ImageFile file = new ImageFile().runtime(config);
        Arrays.stream(layers).forEach(file::layer);
        return file.open(directory);
    }

    private static LayerTar base(LayerTar layer) {
        for (String tool : List.of("sh", "tar", "sed", "mkdir", "rm")) {
            layer.program("bin/" + tool, tool);
        }
        return layer.program("usr/bin/app", "application");
    }

    private static String paragraph(String name, int kibibytes) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1\nInstalled-Size: "
                + kibibytes + "\n";
    }
}
