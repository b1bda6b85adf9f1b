package dev.jslim.cli.report;

import dev.jslim.analyzer.JslimException.InputInvalid;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The formats by name. Of their classes only those that are asked for are loaded. */
public final class Formats {
    /** The names, those for people first. */
    public static final List<String> NAMES = List.of(
            "text",
            "concise",
            "markdown",
            "json",
            "jsonl",
            "sarif",
            "github",
            "gitlab",
            "codeclimate",
            "junit",
            "checkstyle",
            "sonarqube",
            "rdjson");

    private Formats() {}

    /**
     * Returns a report in that format.
     *
     * @param out where it is printed; it stays open
     * @throws InputInvalid if there is no such format
     */
    public static FindingReport of(String name, PrintStream out, boolean colors) throws IOException {
        return name.equals("text") ? new TextReport(out, colors) : other(name, out, colors);
    }

    private static FindingReport other(String name, PrintStream out, boolean colors) throws IOException {
        return switch (name) {
            case "concise" -> new ConciseReport(out, colors);
            case "markdown" -> new MarkdownReport(out);
            case "json" -> new JsonReport(out);
            case "jsonl" -> new JsonLinesReport(out);
            case "sarif" -> new SarifReport(out);
            case "github" -> new GithubReport(out);
            case "gitlab" -> new GitlabReport(out);
            case "codeclimate" -> new CodeClimateReport(out);
            case "junit" -> new JunitReport(out);
            case "checkstyle" -> new CheckstyleReport(out);
            case "sonarqube" -> new SonarQubeReport(out);
            case "rdjson" -> new RdjsonReport(out);
            default -> throw unknown(name);
        };
    }

    /** Returns the failure of who asks for a format that does not exist. */
    public static InputInvalid unknown(String name) {
        return new InputInvalid("unknown format " + name, "the formats are " + String.join(", ", NAMES));
    }
}
