package dev.jslim.analyzer.config.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleInfo.Category;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("../schema/jslim.schema.json");
    private static final RuleNames NAMES =
            RuleNames.of(List.of(RuleInfo.of("apt-unpinned", "…", Category.PACKAGE_MANAGER, Severity.WARNING)
                    .same("DL3008")));

    /** To write the file anew, run with {@code -Djslim.approve=true}. */
    @Test
    void the_file_in_the_repository_is_the_schema() throws IOException {
        String schema = written();
        if (Boolean.getBoolean("jslim.approve")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, schema);
        }
        assertThat(FILE).content().isEqualTo(schema);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "preset: strict",
                "$schema: x\npreset: all\npreview: false",
                "ignore:\nselect: []\nextend-select: [DL3008, '@package-manager', 'apt-*', SC2086]",
                "severity: {DL3008: off, apt-unpinned: error}",
                "trusted-registries: [registry.example.com]\nbase-images: ['debian:*']",
                "labels: {a: text, b: spdx}\nstrict-labels: true",
                "max-layers: 1\nmax-line-length: 1000000\nmax-lines: 500",
                "fix:\n  unsafe: true\n  fixable: [all]\n  unfixable:\n",
                "fix:",
                "failure-threshold: none\nshellcheck: required\nshellcheck-args: ['-x']",
                "required-version: 0.1\nextends: ../base.yaml\nbaseline: known.json",
                "required-version: '>=0.1, <1'",
                "exclude: [vendor/, '*.tmpl']",
                "probes: [GET /a, {path: /b, method: POST, json: {c: 1}, expect: 2xx}, {tcp: 7000, send: x}, {postgres: }]",
                "probes:",
                "overrides: [{files: ['*.dev'], preset: all, fix: {unsafe: true}}]",
                "overrides:"
            })
    void reader_and_schema_accept_the_same_files(String text) {
        assertThat(problems(text)).isEmpty();
        assertThat(refusals(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strict",
                "[preset]",
                "presets: strict",
                "preset: strickt",
                "preset:",
                "preset: 3",
                "preset: Strict",
                "preview: yes",
                "preview: 'true'",
                "ignore: DL3008",
                "ignore: [3]",
                "ignore: [[DL3008]]",
                "ignore: ['']",
                "severity: [DL3008]",
                "severity: {DL3008: warn}",
                "labels: {a: emial}",
                "labels: {a: 1}",
                "max-layers: 0",
                "max-layers: 1.5",
                "max-layers: 1000001",
                "max-layers: '3'",
                "trusted-registries: [1.5]",
                "trusted-registries: [null]",
                "fix: true",
                "fix: {unsave: true}",
                "required-version: new",
                "required-version: [1]",
                "extends: [a]",
                "baseline: ''",
                "exclude: ['']",
                "probes: GET /",
                "shellcheck: on",
                "overrides: {files: [a]}",
                "overrides: [strict]",
                "overrides: [{preset: all}]",
                "overrides: [{files: []}]",
                "overrides: [{files: [a], baseline: x}]",
                "overrides: [{files: [a], overrides: []}]"
            })
    void reader_and_schema_refuse_the_same_files(String text) {
        assertThat(problems(text)).as("reader").isNotEmpty();
        assertThat(refusals(text)).as("schema").isNotEmpty();
    }

    private static List<String> problems(String text) {
        return ConfigReader.read(".jslim.yaml", YamlFile.of(text), new Problems(NAMES, "0.1.0")).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> refusals(String text) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(written());
        Yaml root = YamlFile.of(text).root();
        JsonNode value = root == null ? JSON.nullNode() : json(root);
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    private static String written() {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            return JSON.writer(printer).writeValueAsString(JSON.valueToTree(ConfigSchema.schema())) + "\n";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> scalar(scalar);
            case Yaml.Items items -> {
                ArrayNode array = JSON.createArrayNode();
                items.values().forEach(each -> array.add(json(each)));
                yield array;
            }
            case Yaml.Table table -> {
                ObjectNode object = JSON.createObjectNode();
                table.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
                yield object;
            }
        };
    }

    private static JsonNode scalar(Yaml.Scalar scalar) {
        String text = scalar.text();
        return switch (scalar.type()) {
            case TEXT -> JSON.getNodeFactory().textNode(text);
            case WHOLE_NUMBER -> JSON.getNodeFactory().numberNode(Long.parseLong(text));
            case FRACTION -> JSON.getNodeFactory().numberNode(Double.parseDouble(text));
            case TRUTH -> JSON.getNodeFactory().booleanNode(text.equalsIgnoreCase("true"));
            case NOTHING -> JSON.nullNode();
        };
    }
}
