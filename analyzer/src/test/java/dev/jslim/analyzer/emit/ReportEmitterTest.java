package dev.jslim.analyzer.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jslim.analyzer.image.ImageArchive;
import dev.jslim.analyzer.image.LayerTar;
import dev.jslim.analyzer.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportEmitterTest {
    @TempDir
    Path directory;

    private String report() {
        LayerTar layer = new LayerTar()
                .file("app/main.py", "12345")
                .file("app/page.html", "123")
                .file("usr/share/doc/x/readme", "1234567")
                .file("usr/lib/big.so", "1".repeat(1000));
        Plans plans = new Plans(directory, layer).read("/app/main.py");
        try (ImageArchive image = plans.open()) {
            return ReportEmitter.report(image, plans.plan(image));
        }
    }

    @Test
    void everyUnitHasOneLineWithItsReason() {
        assertThat(report()).contains("""
                         "kept": [
                          {"unit":"/app/main.py","kind":"Observed","reason":"opened by /bin/app as /app/main.py","files":1,"bytes":5},
                          {"unit":"application /app","kind":"MemberOf","reason":"part of application /app, in use through /app/main.py","files":1,"bytes":3}
                         ],
                        """);
    }

    @Test
    void whatIsLeftOutIsSummedUpTheLargestFirst() {
        assertThat(report()).contains("""
                 "removed": [
                  {"directory":"/usr/lib","files":1,"bytes":1000},
                  {"directory":"/usr/share/doc","files":1,"bytes":7}
                 ],
                """);
    }

    @Test
    void packagesShowWhatOfThemIsKept() {
        LayerTar layer = new LayerTar()
                .program("bin/dash", "12345")
                .file("usr/share/doc/dash/readme", "123")
                .file("var/lib/dpkg/status", "Package: dash\nStatus: install ok installed\nVersion: 0.5\n")
                .file("var/lib/dpkg/info/dash.list", "/bin/dash\n/usr/share/doc/dash/readme\n");
        Plans plans = new Plans(directory, layer).read("/bin/dash");
        try (ImageArchive image = plans.open()) {
            assertThat(ReportEmitter.report(image, plans.plan(image))).contains("""
                     "packages": [
                      {"package":"dash","version":"0.5","keptFiles":1,"keptBytes":5,"removedFiles":1,"removedBytes":3}
                     ]
                    """);
        }
    }

    @Test
    void theReportIsJson() throws IOException {
        JsonNode report = new ObjectMapper().readTree(report());
        assertThat(report.path("version").asInt()).isEqualTo(1);
        assertThat(report.path("originalBytes").asLong()).isEqualTo(1015);
        assertThat(report.path("keptBytes").asLong()
                        + report.path("removedBytes").asLong())
                .isEqualTo(1015);
        assertThat(report.path("unresolved")).isEmpty();
    }
}
