package dev.jslim.analyzer.shellcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.analyzer.build.BuildGraph;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken out of a Dockerfile is what the shell gets, and every character of it knows its place. */
class ShellScriptsTest {
    private static List<ShellScript> scripts(String text) {
        Dockerfile file =
                DockerfileParser.parse(SourceText.of("Dockerfile", text)).dockerfile();
        return ShellScripts.of(file, BuildGraph.of(file));
    }

    /** Every character that is not made by the builder stands in the source where the script says. */
    private static void assertPlaced(ShellScript script, String source) {
        String body = script.body().text();
        for (int i = 0; i < body.length(); i++) {
            int place = script.body().start(i);
            if (body.charAt(i) != '\n') {
                assertThat(source.charAt(place))
                        .as("character %d of %s", i, body)
                        .isEqualTo(body.charAt(i));
            }
        }
    }

    @Test
    void lines_are_joined_and_comments_between_them_are_gone() {
        String text = "FROM debian\nRUN  echo \u00e9 \\\n\n  # why\n\t&& echo $a \\  \n    b\nRUN x\n";

        List<ShellScript> found = scripts(text);

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().body().text()).isEqualTo("echo \u00e9 \t&& echo $a     b");
        assertPlaced(found.getFirst(), text);
        assertThat(found.getFirst().text())
                .startsWith("#!/bin/sh\nexport ")
                .endsWith("HTTP_PROXY=1 NO_PROXY=1 all_proxy=1 ftp_proxy=1 http_proxy=1 https_proxy=1 no_proxy=1\n"
                        + "echo \u00e9 \t&& echo $a     b\n");
    }

    @Test
    void the_escape_character_may_be_another() {
        String text = "# escape=`\nFROM debian\nRUN a `\n    b\\\n";

        ShellScript found = scripts(text).getFirst();

        assertThat(found.body().text()).isEqualTo("a     b\\");
        assertPlaced(found, text);
    }

    @Test
    void the_body_of_a_lone_heredoc_is_the_script() {
        String text = "FROM debian\nRUN <<-EOF\n\tset -e\n\t  cd x\n\tEOF\n";

        ShellScript found = scripts(text).getFirst();

        assertThat(found.body().text()).isEqualTo("set -e\n  cd x\n");
        assertPlaced(found, text);
    }

    @Test
    void other_heredocs_are_here_documents_of_the_script() {
        String text = "FROM debian\nRUN cat <<A >b \\\n  && cat <<C\na\nA\nc\nC\n";

        ShellScript found = scripts(text).getFirst();

        assertThat(found.body().text()).isEqualTo("cat <<A >b   && cat <<C\na\nA\nc\nC\n");
        assertPlaced(found, text);
    }

    @Test
    void a_first_line_names_the_shell_and_directives_stay_first() {
        String text = "FROM debian\nRUN <<EOF\n#!/usr/bin/env bash\n# shellcheck disable=SC2086\necho $a\nEOF\n";

        ShellScript found = scripts(text).getFirst();

        assertThat(found.text())
                .startsWith("#!/bin/bash\n# shellcheck disable=SC2086\nexport ")
                .endsWith("=1\n# /usr/bin/env bash\n# shellcheck disable=SC2086\necho $a\n");
    }

    @ParameterizedTest
    @CsvSource({
        "FROM debian, SH",
        "FROM alpine:3.20, BUSYBOX",
        "FROM python:3.12-alpine, BUSYBOX",
        "FROM fedora:40, SH_OF_BASH",
        "FROM registry.example.com/ubi9/ubi-minimal, SH_OF_BASH",
        "FROM debian|SHELL [\"/bin/bash\"; \"-c\"], BASH",
        "FROM debian|SHELL [\"/bin/ash\"; \"-eo\"; \"pipefail\"; \"-c\"], BUSYBOX",
        "FROM debian AS a|SHELL [\"bash\"; \"-c\"]|FROM a AS b|FROM b, BASH",
        "FROM debian AS a|SHELL [\"bash\"; \"-c\"]|FROM debian, SH",
        "FROM debian|# hadolint shell=ksh, KSH",
        "# hadolint shell=bash|FROM debian|FROM debian, BASH",
    })
    void the_shell_is_that_of_the_stage(String before, ShellDialect expected) {
        String text = before.replace('|', '\n').replace(';', ',') + "\nRUN true\n";

        assertThat(scripts(text))
                .singleElement()
                .extracting(ShellScript::dialect)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM debian|SHELL [\"pwsh\"; \"-c\"]|RUN Get-Item x",
        "FROM debian|SHELL [\"zsh\"; \"-c\"]|RUN true",
        "FROM debian|# hadolint shell=powershell.exe|RUN Get-Item x",
        "FROM debian|RUN [\"echo\"; \"$a\"]",
        "FROM debian|RUN <<EOF|#!/usr/bin/python3|print(1)|EOF",
        "FROM debian|CMD echo $a",
    })
    void what_is_no_script_for_a_known_shell_is_left_out(String text) {
        assertThat(scripts(text.replace('|', '\n').replace(';', ',') + "\n")).isEmpty();
    }

    @Test
    void a_shell_that_ends_at_a_failure_says_so() {
        assertThat(scripts("FROM a\nSHELL [\"/bin/bash\", \"-euo\", \"pipefail\", \"-c\"]\nRUN cd x; ls\n"))
                .singleElement()
                .extracting(ShellScript::header)
                .asString()
                .startsWith("#!/bin/bash -e\n");
    }

    @Test
    void variables_in_force_are_exported() {
        String text =
                "ARG global\nFROM debian AS a\nARG one=1\nENV two=2 three=3\nRUN a\nONBUILD RUN b\nFROM a\nRUN c\n";

        List<ShellScript> found = scripts(text);

        assertThat(found).hasSize(3);
        assertThat(found.get(0).header())
                .contains("export one=1 two=1 three=1 ")
                .doesNotContain("global");
        assertThat(found.get(1).header()).contains("export two=1 three=1 ").doesNotContain("one=1");
        assertThat(found.get(2).header()).contains("export one=1 two=1 three=1 ");
    }

    @Test
    void of_very_many_variables_those_are_exported_that_a_script_mentions() {
        StringBuilder text = new StringBuilder("FROM debian\n");
        for (int i = 0; i < 1000; i++) {
            text.append("ENV v").append(i).append("=1\n");
        }
        String header = scripts(text + "RUN echo $v999\n").getFirst().header();

        assertThat(header).contains(" v999=1").doesNotContain(" v998=1");
    }
}
