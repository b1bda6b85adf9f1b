package dev.jslim.analyzer.config.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.config.yaml.Problem;
import dev.jslim.analyzer.config.yaml.YamlFile;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.RuleInfo.Category;
import dev.jslim.analyzer.lint.RuleNames;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    private static final RuleNames NAMES = RuleNames.of(List.of(
            RuleInfo.of("apt-unpinned", "…", Category.PACKAGE_MANAGER, Severity.WARNING)
                    .same("DL3008"),
            RuleInfo.of("user-missing", "…", Category.SECURITY, Severity.WARNING)
                    .same("DS-0002")));

    @Test
    void reads_every_kind_of_value() {
        ConfigFile file = read("""
                $schema: https://example.com/schema.json
                preset: strict
                preview: true
                ignore: [DL3008, SC2086, '@security', "apt-*"]
                severity:
                  user-missing: off
                  APT-UNPINNED: error
                labels:
                  org.example.mail: email
                max-layers: 12
                unpinned-packages:
                required-version: 0.1
                fix:
                  unsafe: true
                  unfixable: [all]
                exclude: [third-party/, "*.tmpl"]
                overrides:
                  - files: ['*.dev']
                    preset: recommended
                """);

        assertThat(file.problems()).isEmpty();
        Settings settings = file.settings();
        assertThat(settings.get(Keys.PRESET)).isEqualTo(Preset.STRICT);
        assertThat(settings.get(Keys.PREVIEW)).isTrue();
        assertThat(settings.get(Keys.IGNORE)).containsExactly("DL3008", "SC2086", "@security", "apt-*");
        assertThat(settings.get(Keys.SEVERITY))
                .isEqualTo(Map.of("user-missing", Level.OFF, "APT-UNPINNED", Level.ERROR));
        assertThat(settings.get(Keys.LABELS)).isEqualTo(Map.of("org.example.mail", LabelKind.EMAIL));
        assertThat(settings.get(Keys.MAX_LAYERS)).isEqualTo(12);
        assertThat(settings.get(Keys.UNPINNED_PACKAGES)).isEmpty();
        assertThat(settings.get(Keys.FIX_UNSAFE)).isTrue();
        assertThat(settings.get(Keys.FIX_UNFIXABLE)).containsExactly("all");
        assertThat(settings.said(Keys.MAX_LAYERS)).isEqualTo(new Said<>(12, new Origin(".jslim.yaml", 10)));
        assertThat(file.overrides()).hasSize(1);
        assertThat(file.overrides().getFirst().isFor("a/b/Dockerfile.dev")).isTrue();
        assertThat(file.overrides().getFirst().isFor("a/b/Dockerfile")).isFalse();
        assertThat(file.overrides().getFirst().settings().get(Keys.PRESET)).isEqualTo(Preset.RECOMMENDED);
    }

    @Test
    void tells_all_problems_at_once_with_what_may_have_been_meant() {
        assertThat(problems("""
                pre-set: strict
                preset: strickt
                ignroe: [DL3008]
                ignore: [apt-unpined, DL9999999, 3]
                severity: {user-missing: warn, no-such: error}
                max-layers: many
                max-lines: 0
                preview: yes
                trusted-registries: registry.example.com
                fix: {unsave: true}
                exclude: ['a[']
                required-version: '>=99'
                overrides:
                  - preset: all
                  - files: ['*']
                    baseline: x
                    overrides: []
                  - strict
                """))
                .containsExactly(
                        "1:1 no such key 'pre-set'; did you mean 'preset'?",
                        "2:9 no such preset 'strickt'; did you mean 'strict'?",
                        "3:1 no such key 'ignroe'; did you mean 'ignore'?",
                        "4:10 no such rule 'apt-unpined'; did you mean 'apt-unpinned'?",
                        "4:23 no such rule 'DL9999999'; jslim explain lists the rules",
                        "4:34 this takes the name of a rule, not the number 3",
                        "5:26 no such severity 'warn'; did you mean 'warning'?",
                        "5:32 no such rule 'no-such'; jslim explain lists the rules",
                        "6:13 this takes a whole number from 1 to 1000000, not 'many'",
                        "7:12 this takes a whole number from 1 to 1000000, not the number 0",
                        "8:10 this takes true or false, not 'yes'",
                        "9:21 this takes a list, not 'registry.example.com'; write [ ] around it",
                        "10:7 no such key 'unsave'; did you mean 'unsafe'?",
                        "11:11 the pattern 'a[' is malformed",
                        "12:19 this configuration is for jslim >=99, and this is 0.1.0-SNAPSHOT",
                        "14:5 an override says which files it is for: files: ['*.dev']",
                        "16:5 'baseline' holds for all files; it cannot stand in an override",
                        "17:5 an override cannot stand in an override",
                        "18:5 this takes a mapping, not 'strict'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only comments\n", "---\n", "null\n", "{}\n"})
    void a_file_that_says_nothing_is_in_order(String text) {
        ConfigFile file = read(text);

        assertThat(file.problems()).isEmpty();
        assertThat(file.settings().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preset: strict\\npreset: all | 2:1 the key 'preset' is there twice; join the two",
                "fix:\\n\\tunsafe: true | 2:1 a tab indents this line; YAML is indented by blanks only",
                "a: 1\\n---\\nb: 2 | 2:1 a second document begins here; a configuration is a single one",
                "ignore: *x | 1:9 there is no anchor &x above",
                "ignore: &x [*x] | 1:13 there is no anchor &x above",
                "- preset | 1:1 a configuration is a mapping of keys, not a list",
                "strict | 1:1 a configuration is a mapping of keys, not 'strict'",
                "preset: !own strict | 1:9 the tag !own means nothing here",
                "? [a]\\n: b | 1:3 a key is a single word, not a list",
                "[[[[[[[[[[[[[[[ | 1:13 nested deeper than 12 lists and mappings",
            })
    void what_is_no_good_yaml_is_a_problem_with_its_place(String text, String problem) {
        assertThat(problems(text.replace("\\n", "\n").replace("\\t", "\t"))).contains(problem);
    }

    @Test
    void the_parsers_own_words_follow_where_it_gives_up() {
        assertThat(problems("ignore: [a,\nb")).singleElement().asString().startsWith("2:2 no YAML: ");
    }

    @Test
    void aliases_that_grow_like_powers_are_refused() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }

        assertThat(problems(text.toString())).singleElement().asString().contains("more than 10000 values");
    }

    @Test
    void bytes_that_are_no_text_are_a_problem_with_their_place() {
        byte[] bytes = "preset: strict\nignore: [x\u00e4]\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(YamlFile.of(bytes).problems())
                .containsExactly(new Problem(2, 11, "the file is not UTF-8 from here on; save it as UTF-8"));
        assertThat(YamlFile.of(new byte[YamlFile.LARGEST + 1]).problems())
                .containsExactly(new Problem(1, 1, "the file is larger than 256 KiB"));
        assertThat(YamlFile.of("\uFEFFpreset: all".getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
        assertThat(YamlFile.of(new byte[] {0, 1, 2}).problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0.1,true", "'>=0.1, <1',true", "'0.2',false", "'<0.1',false", "'==0.1.0',true"})
    void versions_are_compared_by_their_numbers(String condition, boolean good) {
        assertThat(problems("required-version: '" + condition + "'").isEmpty()).isEqualTo(good);
    }

    private static ConfigFile read(String text) {
        return ConfigReader.read(".jslim.yaml", YamlFile.of(text), new Problems(NAMES, "0.1.0-SNAPSHOT"));
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream()
                .map(each -> each.line() + ":" + each.column() + " " + each.message())
                .toList();
    }
}
