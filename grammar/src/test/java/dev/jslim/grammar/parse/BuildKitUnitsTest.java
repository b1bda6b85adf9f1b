package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of the small units of BuildKit's parser. Each is put into a Dockerfile that needs the unit, so that it is our parser
 * that is compared and not how it is cut; what is not followed stands with its reason in {@code docs/conformance.md}.
 */
class BuildKitUnitsTest {
    private static final Map<String, Conformance.Check> CHECKS = Map.ofEntries(
            Map.entry("directive", BuildKitUnitsTest::directive),
            Map.entry("flags", BuildKitUnitsTest::flags),
            Map.entry("heredoc-line", BuildKitUnitsTest::heredocLine),
            Map.entry("heredoc-word", BuildKitUnitsTest::heredocWord),
            Map.entry("heredocs", BuildKitUnitsTest::heredocs),
            Map.entry("json-args", BuildKitUnitsTest::jsonArguments),
            Map.entry("json-array", BuildKitUnitsTest::jsonArray),
            Map.entry("key-value", BuildKitUnitsTest::keyValue),
            Map.entry("lines", BuildKitUnitsTest::lines),
            Map.entry("name-value", BuildKitUnitsTest::nameValue),
            Map.entry("words", BuildKitUnitsTest::words));

    @TestFactory
    Stream<DynamicTest> unitsAgreeWithBuildKit() {
        return CHECKS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getKey(), () -> Conformance.agrees(kind.getKey(), kind.getValue())));
    }

    @Test
    void whatIsNotFollowedIsACase() throws IOException {
        List<String> ids = Conformance.ofBuildKitsParser().stream()
                .map(entry -> entry.path("id").asText())
                .toList();
        assertThat(ids).containsAll(Conformance.notFollowed());
    }

    private static void directive(JsonNode entry) {
        String text = entry.path("text").asText();
        JsonNode expected = entry.path("expect");
        ParseResult result = ParserLaws.check(text);
        List<Directive> directives = result.dockerfile().directives();
        if (entry.path("fn").asText().equals("ParseAll")) {
            assertThat(directives).hasSize(expected.path("directives.len()").asInt());
            for (int i = 0; i < directives.size(); i++) {
                JsonNode name = expected.path("directives[" + i + "].Name");
                JsonNode value = expected.path("directives[" + i + "].Value");
                assertThat(directives.get(i).name()).isEqualTo(name.asText());
                assertThat(directives.get(i).value()).isEqualTo(value.asText());
            }
            return;
        }
        String name = entry.path("name").asText("syntax");
        List<Directive> named = directives.stream()
                .filter(directive -> directive.name().equals(name))
                .toList();
        assertThat(named).hasSize(expected.path("ok").asBoolean() ? 1 : 0);
        for (Directive directive : named) {
            assertThat(directive.value().split(" ", 2)[0])
                    .isEqualTo(expected.path("ref").asText());
            if (expected.has("cmdline")) {
                assertThat(directive.value()).isEqualTo(expected.path("cmdline").asText());
            }
            if (expected.has("line")) {
                assertThat(line(result, directive.span().start()))
                        .isEqualTo(expected.path("line").asInt());
            }
        }
    }

    /** The flags of a case get the names of ADD's flags that take the same, as far as those last. */
    private static void flags(JsonNode entry) {
        List<String> switches = new ArrayList<>(List.of("keep-git-dir", "link", "unpack"));
        List<String> values = new ArrayList<>(List.of("checksum", "chmod", "chown"));
        Map<String, String> names = new TreeMap<>();
        for (JsonNode declared : entry.path("flags")) {
            String type = declared.path("type").asText();
            List<String> free = type.equals("bool") ? switches : type.equals("string") ? values : List.of("exclude");
            String name = declared.path("name").asText();
            names.put(name, free.isEmpty() ? name : type.equals("strings") ? "exclude" : free.removeFirst());
        }
        StringBuilder text = new StringBuilder("FROM a\nADD ");
        for (JsonNode argument : entry.path("args")) {
            String written = argument.asText().replace(" ", "\\ ");
            String name = written.replaceFirst("^--", "").replaceFirst("=.*", "");
            text.append(written.replaceFirst("^--" + name + "(?==|$)", "--" + names.getOrDefault(name, name)))
                    .append(' ');
        }
        ParseResult result = ParserLaws.check(text.append("b c\n").toString());
        if (entry.path("error").asBoolean(!entry.path("error").isMissingNode())) {
            assertThat(result.problems()).isNotEmpty();
            return;
        }
        assertThat(result.problems())
                .allMatch(problem -> !problem.refused()
                        && names.containsValue(result.dockerfile()
                                .source()
                                .slice(problem.span())
                                .replaceFirst("^--", "")
                                .replaceFirst("=.*", "")));
        Instruction.Add add =
                (Instruction.Add) result.dockerfile().instructions().getLast();
        assertThat(add.destination().raw()).isEqualTo("c");
        JsonNode expected = entry.path("expect");
        if (expected.has("used")) {
            assertThat(add.flags())
                    .extracting(Flag::name)
                    .isEqualTo(strings(expected.path("used")).stream()
                            .map(names::get)
                            .toList());
        }
        for (JsonNode declared : entry.path("flags")) {
            String name = declared.path("name").asText();
            Flag flag = add.flag(Objects.requireNonNull(names.get(name)));
            if (expected.has(name + ".used")) {
                assertThat(flag != null).isEqualTo(expected.path(name + ".used").asBoolean());
            }
            if (expected.has(name + ".value")) {
                String value = flag == null ? declared.path("default").asText() : literal(flag);
                assertThat(value).isEqualTo(expected.path(name + ".value").asText());
            }
            if (expected.has(name + ".true")) {
                boolean value = flag == null
                        ? declared.path("default").asBoolean()
                        : flag.value() == null || "true".equals(literal(flag));
                assertThat(value).isEqualTo(expected.path(name + ".true").asBoolean());
            }
        }
    }

    private static @Nullable String literal(Flag flag) {
        return flag.value() == null ? null : flag.value().literal();
    }

    private static void heredocLine(JsonNode entry) {
        List<String> names = strings(entry.path("names"));
        String text = entry.path("line").asText() + "\n" + String.join("\n", names) + "\n";
        assertThat(heredocs(first(text))).extracting(Heredoc::name).isEqualTo(names);
    }

    private static void heredocWord(JsonNode entry) {
        JsonNode name = entry.path("name");
        Instruction run = first("RUN " + entry.path("input").asText() + "\necho\nEOF\n");
        List<String> expected = name.isTextual() ? List.of(name.asText()) : List.of();
        assertThat(heredocs(run)).extracting(Heredoc::name).isEqualTo(expected);
    }

    private static void heredocs(JsonNode entry) {
        List<Instruction> instructions =
                ParserLaws.check(entry.path("dockerfile").asText()).dockerfile().instructions();
        assertThat(entry.path("children")).isNotEmpty();
        for (Map.Entry<String, JsonNode> child : entry.path("children").properties()) {
            assertThat(child.getValue().isNull()).isTrue();
            assertThat(heredocs(instructions.get(Integer.parseInt(child.getKey()))))
                    .isEmpty();
        }
    }

    private static List<Heredoc> heredocs(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Run run -> run.heredocs();
            case Instruction.Copy copy -> copy.heredocs();
            case Instruction.Add add -> add.heredocs();
            default -> throw new AssertionError(instruction + " has no heredocs");
        };
    }

    private static void jsonArguments(JsonNode entry) {
        Instruction.Cmd cmd = (Instruction.Cmd) first("CMD " + entry.path("args"));
        assertThat(arguments(cmd)).isEqualTo(strings(entry.path("expect")));
    }

    private static void jsonArray(JsonNode entry) {
        Instruction instruction = first("CMD " + entry.path("input").asText());
        if (entry.has("error")) {
            assertThat(instruction).isInstanceOfAny(Instruction.Unknown.class, Instruction.Cmd.class);
            assertThat(instruction instanceof Instruction.Cmd cmd && cmd.form() instanceof CommandForm.ExecForm)
                    .isFalse();
        } else {
            assertThat(arguments((Instruction.Cmd) instruction)).isEqualTo(strings(entry.path("expect")));
        }
    }

    private static List<String> arguments(Instruction.Cmd cmd) {
        List<String> arguments = new ArrayList<>();
        for (Word word : ((CommandForm.ExecForm) cmd.form()).arguments()) {
            arguments.add(Objects.requireNonNull(word.literal()));
        }
        return arguments;
    }

    private static void keyValue(JsonNode entry) {
        ArgDeclaration declaration =
                arg(entry.path("input").asText()).declarations().getFirst();
        String value = declaration.value() == null ? "" : declaration.value().raw();
        assertThat(List.of(declaration.name(), value)).isEqualTo(strings(entry.path("expect")));
    }

    private static void words(JsonNode entry) {
        assertThat(arg(entry.path("input").asText()).declarations())
                .extracting(declaration -> declaration.value() == null
                        ? declaration.name()
                        : declaration.name() + "=" + declaration.value().raw())
                .isEqualTo(strings(entry.path("expect")));
    }

    private static Instruction.Arg arg(String arguments) {
        return (Instruction.Arg) first("ARG " + arguments);
    }

    private static void lines(JsonNode entry) {
        ParseResult result = ParserLaws.check(entry.path("dockerfile").asText());
        List<List<Integer>> children = new ArrayList<>();
        for (Instruction instruction : result.dockerfile().instructions()) {
            Span span = instruction.span();
            children.add(List.of(line(result, span.start()), line(result, span.end())));
        }
        List<List<Integer>> expected = new ArrayList<>();
        for (JsonNode child : entry.path("children")) {
            expected.add(List.of(child.get(0).asInt(), child.get(1).asInt()));
        }
        assertThat(children).isEqualTo(expected);
        assertThat(List.of(children.getFirst().getFirst(), children.getLast().getLast()))
                .isEqualTo(List.of(
                        entry.path("root").get(0).asInt(),
                        entry.path("root").get(1).asInt()));
    }

    private static void nameValue(JsonNode entry) {
        String text =
                entry.path("instruction").asText() + " " + entry.path("input").asText();
        Instruction instruction = first(text);
        if (entry.has("error")) {
            assertThat(instruction).isInstanceOf(Instruction.Unknown.class);
            return;
        }
        List<KeyValue> pairs = instruction instanceof Instruction.Label label
                ? label.pairs()
                : ((Instruction.Env) instruction).pairs();
        assertThat(pairs)
                .flatExtracting(pair -> pair.key().raw(), pair -> pair.value().raw(), pair -> pair.legacy() ? "" : "=")
                .isEqualTo(strings(entry.path("nodes")));
    }

    private static Instruction first(String text) {
        return ParserLaws.check(text).dockerfile().instructions().getFirst();
    }

    private static int line(ParseResult result, int offset) {
        SourceText source = result.dockerfile().source();
        return source.position(offset).line();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }
}
