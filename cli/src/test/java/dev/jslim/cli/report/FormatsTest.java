package dev.jslim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.LintEngine;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every format over the same findings, and what those that read it hold it to. */
class FormatsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @FieldSource("dev.jslim.cli.report.Formats#NAMES")
    void is_as_approved(String format) throws IOException {
        Approvals.verify(
                printed(format).replace('\0', '\n').replace("\r\n", "\\r\\n\n"),
                new Options().forFile().withExtension("." + format + ".txt"));
    }

    @ParameterizedTest
    @FieldSource("dev.jslim.cli.report.Formats#NAMES")
    void is_utf8_without_control_characters(String format) throws IOException {
        String text = printed(format);

        assertThat(text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("dev.jslim.cli.report.Formats#NAMES")
    void of_nothing_is_complete(String format) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Formats.of(format, new PrintStream(bytes, false, StandardCharsets.UTF_8), false)
                .end();

        switch (format) {
            case "text", "concise", "jsonl", "github", "codeclimate" ->
                assertThat(bytes.size()).isZero();
            case "markdown" ->
                assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("No problems were found.");
            case "junit", "checkstyle" ->
                assertThat(xml(bytes.toByteArray()).getChildNodes().getLength()).isPositive();
            default ->
                assertThat(MAPPER.readTree(bytes.toByteArray()).isContainerNode())
                        .isTrue();
        }
    }

    @Test
    void another_format_is_refused_with_all_there_are() {
        assertThatThrownBy(() -> Formats.of("xml", System.out, false))
                .isInstanceOfSatisfying(
                        InputInvalid.class, e -> assertThat(e.hint()).contains("sarif"));
    }

    @Test
    void sarif_is_valid() throws IOException {
        JsonNode log = MAPPER.readTree(printed("sarif"));

        assertThat(schema().validate(log)).isEmpty();
        JsonNode broken = log.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) broken.at("/runs/0")).remove("tool");
        assertThat(schema().validate(broken)).isNotEmpty();
        assertThat(log.at("/runs/0/results")).hasSize(8);
        for (JsonNode result : log.at("/runs/0/results")) {
            JsonNode rule = log.at("/runs/0/tool/driver/rules")
                    .get(result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
        }
        assertThat(log.at("/runs/0/results/5/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b/100%25,%7C%3C&%3E%22'%C3%A9%F0%9F%98%80/Dockerfile");
    }

    @Test
    void sarif_brings_the_page_and_the_aliases_of_a_rule() throws IOException {
        List<RuleInfo> infos = new LintEngine(Rules.all()).ruleInfos();
        RuleInfo rule = infos.stream()
                .filter(info -> info.slug().equals("apt-lists-left"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FindingReport report = new SarifReport(bytes);
        report.file(Example.CLEAN, List.of(new Finding(rule, rule.severity(), new Span(0, 4), "a message", List.of())));
        report.end();

        JsonNode log = MAPPER.readTree(bytes.toByteArray());
        assertThat(schema().validate(log)).isEmpty();
        JsonNode described = log.at("/runs/0/tool/driver/rules/0");
        assertThat(described.at("/help/markdown").asText()).startsWith("# apt-lists-left\n");
        assertThat(described.at("/properties/aliases").toString()).contains("\"DL3009\"");
        assertThat(described.get("helpUri").asText()).isEqualTo(rule.url());
    }

    @Test
    void fingerprints_are_different_and_stay_where_lines_are_put_in() {
        SourceText moved = SourceText.of(
                "./" + Example.WINDOWS.name(),
                "# one\r\n\r\n" + Example.WINDOWS.text().replace("a\t\\", "a   \\"));
        int by = moved.text().indexOf("FROM");
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        Fingerprints old = new Fingerprints(Example.WINDOWS);
        Fingerprints now = new Fingerprints(moved);
        int wider = 2;
        for (Finding finding : Example.OF_WINDOWS.subList(0, 2)) {
            before.add(old.of(finding));
            int start = finding.span().start() + by + (before.size() == 2 ? wider : 0);
            Span span = new Span(start, start + finding.span().length() + wider);
            after.add(now.of(new Finding(finding.rule(), finding.severity(), span, "other words", List.of())));
        }

        assertThat(before).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{32}"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void rdjson_suggests_the_whole_repair_at_places_in_bytes() throws IOException {
        JsonNode diagnostic =
                MAPPER.readTree(printed("rdjson")).get("diagnostics").get(5);

        JsonNode end = diagnostic.at("/location/range/end");
        assertThat(end.get("line").asInt()).isEqualTo(4);
        assertThat(end.get("column").asInt()).isEqualTo("  ".length() + 4 + " b".length() + 1);
        assertThat(diagnostic.at("/suggestions/0/text").asText()).isEqualTo("c \\\r\n  😀 😀\r\n  d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitlab", "codeclimate"})
    void code_quality_has_what_gitlab_requires_and_no_two_fingerprints_are_equal(String format) throws IOException {
        List<JsonNode> issues = new ArrayList<>();
        if (format.equals("gitlab")) {
            MAPPER.readTree(printed(format)).forEach(issues::add);
        } else {
            String text = printed(format);
            assertThat(text).endsWith("\0");
            for (String issue : text.substring(0, text.length() - 1).split("\0", -1)) {
                issues.add(MAPPER.readTree(issue));
            }
        }
        Set<String> fingerprints = new TreeSet<>();
        for (JsonNode issue : issues) {
            fingerprints.add(issue.get("fingerprint").asText());
            assertThat(issue.get("description").isTextual()).isTrue();
            assertThat(issue.get("check_name").isTextual()).isTrue();
            assertThat(issue.get("severity").asText()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").asText()).doesNotStartWith("./");
            assertThat(issue.at("/location/lines/begin").isInt()
                            || issue.at("/location/positions/begin/line").isInt())
                    .isTrue();
        }
        assertThat(fingerprints).hasSize(8);
    }

    @Test
    void sonarqube_has_the_fields_of_the_format_from_10_3() throws IOException {
        JsonNode report = MAPPER.readTree(printed("sonarqube"));
        Set<String> rules = new TreeSet<>();
        for (JsonNode rule : report.get("rules")) {
            rules.add(rule.get("id").asText());
            assertThat(rule.get("engineId").asText()).isEqualTo("jslim");
            assertThat(rule.get("name").asText()).isNotEmpty();
            assertThat(rule.get("description").asText()).isNotEmpty();
            assertThat(rule.get("cleanCodeAttribute").asText())
                    .isIn("TRUSTWORTHY", "LOGICAL", "EFFICIENT", "CONVENTIONAL");
            assertThat(rule.at("/impacts/0/softwareQuality").asText())
                    .isIn("SECURITY", "RELIABILITY", "MAINTAINABILITY");
            assertThat(rule.at("/impacts/0/severity").asText()).isIn("BLOCKER", "HIGH", "MEDIUM", "LOW", "INFO");
        }
        for (JsonNode issue : report.get("issues")) {
            assertThat(rules).contains(issue.get("ruleId").asText());
            assertThat(issue.at("/primaryLocation/message").asText()).isNotEmpty();
            assertThat(issue.at("/primaryLocation/filePath").asText()).isNotEmpty();
            JsonNode range = issue.at("/primaryLocation/textRange");
            boolean oneLine = range.get("startLine").equals(range.path("endLine"));
            assertThat(!oneLine
                            || range.get("startColumn").asInt()
                                    < range.get("endColumn").asInt())
                    .as(range.toString())
                    .isTrue();
        }
    }

    @Test
    void github_commands_are_single_lines_that_the_runner_takes_apart() throws IOException {
        List<String> lines = printed("github").lines().toList();

        assertThat(lines).hasSize(8).allMatch(line -> line.matches("::(error|warning|notice) file=[^:]*::.*"));
        assertThat(lines.get(5))
                .contains("file=a b/100%25%2C|<&>\"'é😀/Dockerfile,line=3,endLine=4,title=")
                .contains("::a, b: 100%25 <of>")
                .endsWith("%0Aend");
    }

    @Test
    void junit_has_nothing_that_the_schema_of_jenkins_does_not_know() throws Exception {
        Element root = xml(printed("junit").getBytes(StandardCharsets.UTF_8));

        assertThat(root.getTagName()).isEqualTo("testsuites");
        check(
                root,
                Map.of(
                        "testsuites", Set.of("name"),
                        "testsuite", Set.of("name", "tests", "failures", "errors"),
                        "testcase", Set.of("name", "classname"),
                        "failure", Set.of("type", "message")),
                Map.of(
                        "testsuites", Set.of("testsuite"),
                        "testsuite", Set.of("testcase"),
                        "testcase", Set.of("failure"),
                        "failure", Set.of()));
        NodeList suites = root.getElementsByTagName("testsuite");
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            assertThat(suite.getElementsByTagName("testcase").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
            assertThat(suite.getElementsByTagName("failure").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
        }
    }

    @Test
    void checkstyle_has_the_elements_and_severities_of_checkstyle() throws Exception {
        Element root = xml(printed("checkstyle").getBytes(StandardCharsets.UTF_8));

        assertThat(root.getTagName()).isEqualTo("checkstyle");
        check(
                root,
                Map.of(
                        "checkstyle", Set.of("version"),
                        "file", Set.of("name"),
                        "error", Set.of("line", "column", "severity", "message", "source")),
                Map.of("checkstyle", Set.of("file"), "file", Set.of("error"), "error", Set.of()));
        NodeList errors = root.getElementsByTagName("error");
        assertThat(errors.getLength()).isEqualTo(8);
        for (int i = 0; i < errors.getLength(); i++) {
            assertThat(((Element) errors.item(i)).getAttribute("severity")).isIn("error", "warning", "info", "ignore");
        }
        assertThat(((Element) root.getElementsByTagName("file").item(2)).getAttribute("name"))
                .isEqualTo(Example.WINDOWS.name());
        assertThat(((Element) errors.item(5)).getAttribute("message"))
                .isEqualTo("a, b: 100% <of> & | `c` *d* @e \uFFFD 😀 \uFFFD\r\nend");
    }

    @Test
    void markdown_has_no_markup_of_the_file() throws IOException {
        String text = printed("markdown");

        assertThat(text).contains("\\<of\\> \\& \\| \\`c\\` \\*d\\* @\u200be").doesNotContain("@e");
        for (String line : text.lines().filter(line -> line.startsWith("|")).toList()) {
            assertThat(line.replace("\\|", "").chars().filter(c -> c == '|').count())
                    .isEqualTo(5);
        }
    }

    @Test
    void statistics_count_by_rule() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Example.print(new StatisticsReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .startsWith("2 [unsafe] a-rule (DL9999): Title of a-rule", "1 [unsafe] far-right: Title of far-right")
                .endsWith("8 problems in 2 files (2 errors, 3 warnings, 2 info, 1 style); 1 fixable with --fix; "
                        + "2 more with --fix --unsafe-fixes");
    }

    private static void check(Element element, Map<String, Set<String>> attributes, Map<String, Set<String>> children) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            assertThat(attributes.get(element.getTagName()))
                    .contains(element.getAttributes().item(i).getNodeName());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                assertThat(children.get(element.getTagName())).contains(inner.getTagName());
                check(inner, attributes, children);
            }
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        }
    }

    private static Element xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    /** Fails for what is not UTF-8. */
    private static String printed(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            Example.print(Formats.of(format, out, false));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(format, e);
        }
    }
}
