package dev.jslim.analyzer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.evidence.Use;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.LayerTar;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlannerTest {
    @TempDir
    Path directory;

    private static LayerTar linked() {
        return new LayerTar()
                .symlink("bin", "usr/bin")
                .symlink("usr/bin/sh", "dash")
                .program("usr/bin/dash", "dash")
                .program("usr/bin/other", "other")
                .directory("usr/", 0755, 0, 0)
                .directory("var/spool/", 01777, 3, 4);
    }

    @Test
    void anObservedPathKeepsTheLinksOnTheWayItsTargetAndTheirDirectories() {
        KeepPlan plan =
                new Plans(directory, linked()).saw(Use.EXECUTED, "/bin/sh").plan();
        assertThat(plan.kept().keySet())
                .containsExactly("/", "/bin", "/usr", "/usr/bin", "/usr/bin/dash", "/usr/bin/sh");
        assertThat(plan.removedBytes()).isEqualTo(5);
        assertThat(plan.keptBytes()).isEqualTo(4);
    }

    @Test
    void aChainLeadsBackToWhatWasSeen() {
        KeepPlan plan =
                new Plans(directory, linked()).saw(Use.EXECUTED, "/bin/sh").plan();
        assertThat(plan.chain("/usr")).extracting(KeepPlan.Step::path).containsExactly("/usr", "/usr/bin", "/bin");
        assertThat(plan.chain("/usr/bin/dash"))
                .extracting(step -> step.reason().text())
                .containsExactly("executed by /bin/app as /bin/sh");
        assertThat(plan.chain("/usr/bin/other")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Use.class,
            names = {"EXECUTED", "LOADED", "OPENED", "STATTED", "LISTED", "LINK_READ", "WRITTEN", "CREATED", "REMOVED"})
    void everyUseOfAPathThatIsThereKeepsIt(Use use) {
        assertThat(new Plans(directory, linked())
                        .saw(use, "/usr/bin/other")
                        .plan()
                        .keeps("/usr/bin/other"))
                .isTrue();
    }

    @Test
    void readingALinkKeepsTheLinkAndWhatItLeadsTo() {
        KeepPlan plan =
                new Plans(directory, linked()).saw(Use.LINK_READ, "/bin").plan();
        assertThat(plan.kept().keySet()).containsExactly("/", "/bin", "/usr", "/usr/bin");
    }

    @Test
    void whatIsWrittenAtRunTimeKeepsTheDirectoryItIsWrittenTo() {
        KeepPlan plan = new Plans(directory, linked())
                .saw(Use.CREATED, "/var/spool/job")
                .plan();
        assertThat(plan.kept().keySet()).containsExactly("/", "/var", "/var/spool");
    }

    @Test
    void listingADirectoryDoesNotKeepWhatIsInIt() {
        KeepPlan plan =
                new Plans(directory, linked()).saw(Use.LISTED, "/usr/bin").plan();
        assertThat(plan.kept().keySet()).containsExactly("/", "/usr", "/usr/bin");
    }

    @Test
    void whatWasMissedAndWhatIsNotOfTheImageKeepsNothing() {
        KeepPlan plan = new Plans(directory, linked())
                .missed("/usr/bin/other")
                .read("/proc/self/maps", "/no/such", "relative", "/sys/x")
                .plan();
        assertThat(plan.kept()).isEmpty();
    }

    @Test
    void pinsKeepFilesDirectoriesAndGlobs() {
        PlanOptions options = PlanOptions.defaults().withPins(List.of("/bin/sh", "/opt/*/conf", "/data"));
        LayerTar layer = linked().file("opt/a/conf/x", "1").file("opt/a/y", "2").file("data/deep/z", "3");
        assertThat(new Plans(directory, layer).with(options).files())
                .containsExactly("/bin", "/data/deep/z", "/opt/a/conf/x", "/usr/bin/dash", "/usr/bin/sh");
    }

    @Test
    void healingAddsWhatWasMissedWithItsReason() {
        try (ImageArchive image = new Plans(directory, linked()).open()) {
            KeepPlan first = new Plans(directory).saw(Use.EXECUTED, "/bin/sh").plan(image);
            KeepPlan second = first.heal(Set.of("/bin/other", "/nowhere"), 1);
            assertThat(first.keeps("/usr/bin/other")).isFalse();
            assertThat(second.keeps("/usr/bin/other")).isTrue();
            assertThat(second.chain("/usr/bin/other"))
                    .extracting(KeepPlan.Step::reason)
                    .containsExactly(new KeepReason.HealedBy(1, "/bin/other"));
            assertThat(second.heal(Set.of("/var/spool"), 2).keeps("/usr/bin/other"))
                    .isTrue();
        }
    }

    @Test
    void theSamePlanComesOutEveryTime() {
        Plans plans = new Plans(directory, linked()).read("/bin/sh", "/usr/bin/other");
        assertThat(plans.plan().kept().toString()).isEqualTo(plans.plan().kept().toString());
    }
}
