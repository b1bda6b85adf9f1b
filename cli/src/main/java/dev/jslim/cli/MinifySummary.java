package dev.jslim.cli;

import dev.jslim.cli.report.Counted;
import dev.jslim.tracer.minify.Minified;
import dev.jslim.tracer.minify.Subject;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The result of a minification, for people. */
final class MinifySummary {
    private MinifySummary() {}

    static void print(
            Terminal terminal, String originalName, String name, Subject subject, Minified result, Duration wall) {
        PrintStream out = terminal.out();
        int width = Math.max(originalName.length(), name.length());
        long original = subject.archive().layerBytes();
        row(out, width, originalName, original, "");
        row(out, width, name, result.bytes(), SizeTable.factor(original, result.bytes()));
        out.println();
        long files = result.plan().kept().values().stream()
                .filter(kept -> kept.node().isFile())
                .count();
        out.printf(
                Locale.ROOT,
                "%s kept; %s answered as before; ready after %d ms (original: %d ms); %.1f s in all%n",
                Counted.of(files, "file"),
                Counted.of(subject.reference().expectations().size(), "probe"),
                result.verification().timeToReady().toMillis(),
                subject.reference().timeToReady().toMillis(),
                wall.toMillis() / 1000.0);
        List<String> unsteady = subject.reference().unsteady();
        if (!unsteady.isEmpty()) {
            out.println("only status and media type compared, since the original's own answers vary: "
                    + String.join(", ", unsteady));
        }
        if (!result.healed().isEmpty()) {
            out.println("put back after a first verification: " + String.join(", ", result.healed()));
        }
    }

    private static void row(PrintStream out, int width, String name, long bytes, String remark) {
        String line = String.format(Locale.ROOT, "%-" + width + "s  %8.1f MB  %s", name, bytes / 1e6, remark);
        out.println(line.stripTrailing());
    }
}
