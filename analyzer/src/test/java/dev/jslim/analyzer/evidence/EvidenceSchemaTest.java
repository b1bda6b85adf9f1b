package dev.jslim.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.jslim.analyzer.JslimException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schema, writer and reader agree on what evidence is. */
class EvidenceSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static String text = "";

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("../schema/evidence.schema.json"));
    }

    @Test
    void what_is_written_is_what_the_schema_describes() throws IOException {
        RandomEvidence source = new RandomEvidence(21);
        SortedSet<String> written = new TreeSet<>();
        for (int round = 0; round < 200; round++) {
            String json = write(source.next());
            assertThat(refusals(JSON.readTree(json))).as(json).isEmpty();
            fields("", JSON.readTree(json), written);
        }
        SortedSet<String> described = new TreeSet<>();
        JsonNode schema = JSON.readTree(text);
        described("", schema, schema, described);
        assertThat(written).isEqualTo(described);
    }

    @Test
    void the_example_of_the_page_is_valid() throws IOException {
        String page = Files.readString(Path.of("../docs/evidence.md"));
        int start = page.indexOf("```json\n") + 8;
        assertThat(refusals(JSON.readTree(page.substring(start, page.indexOf("```", start)))))
                .isEmpty();
    }

    /** Of a file that has every field, each is left out, renamed and given another kind of value. */
    @Test
    void reader_and_schema_refuse_the_same_files() throws IOException {
        String full = write(full());
        JsonNode document = JSON.readTree(full);
        List<String> pointers = new ArrayList<>();
        pointers("", document, pointers);
        assertThat(pointers).hasSize(30);
        for (String pointer : pointers) {
            int slash = pointer.lastIndexOf('/');
            String field = pointer.substring(slash + 1);
            for (String change : List.of("missing", "renamed", "wrong")) {
                JsonNode changed = document.deepCopy();
                ObjectNode parent = (ObjectNode) changed.at(pointer.substring(0, slash));
                JsonNode value = parent.remove(field);
                if (change.equals("renamed")) {
                    parent.set(field + "s", value);
                } else if (change.equals("wrong")) {
                    parent.put(field, 1.5);
                }
                boolean valid = refusals(changed).isEmpty();
                if (change.equals("missing") && valid) {
                    // Optional by the schema: the reader must not call it missing; a changed run it refuses by its id.
                    assertThat(problem(changed)).as(pointer).doesNotContain("missing");
                } else if (!pointer.contains("/systemCalls/") || change.equals("wrong")) {
                    assertThat(valid).as(change + " " + pointer).isFalse();
                    assertThat(problem(changed)).as(change + " " + pointer).isNotEmpty();
                }
            }
        }
    }

    private static Evidence full() {
        RandomEvidence source = new RandomEvidence(22);
        Evidence evidence = source.next();
        for (int round = 0; round < 30; round++) {
            evidence = evidence.merge(source.next());
        }
        return evidence;
    }

    private static String problem(JsonNode document) {
        try {
            EvidenceFile.read(new ByteArrayInputStream(document.toString().getBytes(StandardCharsets.UTF_8)), "e.json");
            return "";
        } catch (JslimException.InputInvalid e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String write(Evidence evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceFile.write(out, evidence);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> refusals(JsonNode value) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    /** The paths of all fields, elements of arrays written as {@code []}, names of ABIs as {@code *}. */
    private static void fields(String at, JsonNode value, SortedSet<String> into) {
        value.elements().forEachRemaining(element -> {
            if (value.isArray()) {
                fields(at + "[]", element, into);
            }
        });
        value.properties().forEach(field -> {
            String path = at + "/" + (at.endsWith("/systemCalls") ? "*" : field.getKey());
            into.add(path);
            fields(path, field.getValue(), into);
        });
    }

    private static void described(String at, JsonNode given, JsonNode root, SortedSet<String> into) {
        JsonNode schema = given.has("$ref") ? root.at(given.get("$ref").asText().substring(1)) : given;
        if (schema.has("items")) {
            described(at + "[]", schema.get("items"), root, into);
        }
        if (schema.path("additionalProperties").isObject()) {
            into.add(at + "/*");
        }
        schema.path("properties").properties().forEach(field -> {
            String path = at + "/" + field.getKey();
            into.add(path);
            described(path, field.getValue(), root, into);
        });
    }

    /** The pointers to the fields of the first object of each kind that has most of them. */
    private static void pointers(String at, JsonNode value, List<String> into) {
        if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            int fullest = 0;
            for (int i = 1; i < value.size(); i++) {
                fullest = weight(value.get(i)) > weight(value.get(fullest)) ? i : fullest;
            }
            pointers(at + "/" + fullest, value.get(fullest), into);
        }
        value.properties().forEach(field -> {
            into.add(at + "/" + field.getKey());
            pointers(at + "/" + field.getKey(), field.getValue(), into);
        });
    }

    private static int weight(JsonNode object) {
        int weight = object.size();
        for (JsonNode value : object) {
            weight += value.isEmpty() ? 0 : 1;
        }
        return weight;
    }
}
