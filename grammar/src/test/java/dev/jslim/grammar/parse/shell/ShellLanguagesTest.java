package dev.jslim.grammar.parse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.ParseResult;
import dev.jslim.grammar.parse.ParserLaws;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "FROM a⏎SHELL [\"powershell\", \"-Command\"]⏎RUN if ($a) { b } → POWERSHELL",
                "FROM a⏎SHELL [\"C:\\\\x\\\\PowerShell.exe\", \"-Command\"]⏎RUN b → POWERSHELL",
                "FROM a⏎SHELL [\"pwsh\", \"-c\"]⏎RUN b → POWERSHELL",
                "FROM a⏎SHELL [\"cmd\", \"/S\", \"/C\"]⏎RUN b → CMD",
                "FROM a⏎SHELL [\"python\", \"-c\"]⏎RUN import b → OTHER",
                "FROM a⏎SHELL [\"/usr/bin/env\", \"-S\", \"bash\", \"-c\"]⏎RUN b → SHELL",
                "FROM a⏎SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]⏎RUN b → SHELL",
                "FROM a AS w⏎SHELL [\"powershell\"]⏎FROM w⏎RUN b → POWERSHELL",
                "FROM a AS w⏎SHELL [\"powershell\"]⏎FROM a⏎RUN b → SHELL",
                "FROM example/windows/servercore:ltsc2022⏎RUN b → CMD",
                "FROM example/windows/nanoserver AS w⏎FROM w⏎RUN b → CMD",
                "FROM python:3.12-windowsservercore⏎RUN b → CMD",
                "FROM --platform=windows/amd64 a⏎RUN b → CMD",
                "FROM a-windows-tool⏎RUN b → SHELL",
                "# escape=`⏎ARG BASE⏎FROM $BASE⏎RUN b → CMD",
                "# escape=`⏎FROM a⏎RUN b → SHELL",
                "FROM a⏎RUN <<E⏎#!/usr/bin/env pwsh⏎if ($a) { b }⏎E → POWERSHELL",
                "FROM a⏎RUN <<E⏎#!/usr/bin/python3 -u⏎import b⏎E → OTHER",
                "FROM a⏎RUN <<E⏎#!/usr/bin/env -S A=1 bash -e⏎b⏎E → SHELL",
                "FROM a⏎RUN <<-E⏎\t#!/bin/bash⏎\tb⏎E → SHELL",
                "FROM a⏎SHELL [\"powershell\"]⏎RUN <<E⏎#!/bin/sh⏎b⏎E → SHELL",
                "FROM a⏎RUN powershell -Command \"if ($a) { b }\" → SHELL",
                "FROM a⏎RUN powershell -Command (b).c; if ($d) { e } → POWERSHELL",
                "FROM a⏎RUN cmd /c if exist b (c) → CMD",
            })
    void theLanguageOfARunIsKnown(String dockerfile, String language) {
        ParseResult result = ParserLaws.check(dockerfile.replace("⏎", "\n"));
        assertThat(result.problems()).isEmpty();
        List<Command> commands = script(result).commands();
        String found = commands.getFirst() instanceof Command.Opaque opaque
                ? opaque.language().toString()
                : "SHELL";
        assertThat(commands).hasSize(1);
        assertThat(found).isEqualTo(language);
    }

    @Test
    void theProgramThatRunsAnotherLanguageIsACommand() {
        ParseResult result = ParserLaws.check("FROM a\nRUN pwsh -c 'if ($a) { b }'\n");
        assertThat(script(result).simpleCommands().getFirst().program()).isEqualTo("pwsh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "RUN a && b( && c → b( && c",
                "RUN a \\⏎ && fi \\⏎ && c → fi",
                "RUN x=$(if a; then b) → if a; then b",
                "RUN x=$(a; fi; b) → fi",
                "RUN <<E⏎a⏎b 'c⏎E → b 'c",
                "RUN [[ a b ]]; c → [[ a b ]]; c",
                "CMD a ( → a (",
                "HEALTHCHECK CMD a ( → a (",
                "ONBUILD RUN a ( → a (",
            })
    void whatIsNotUnderstoodIsNamedWithItsPlace(String instruction, String part) {
        ParseResult result = ParserLaws.check("FROM x\n" + instruction.replace("⏎", "\n") + "\n");
        List<String> parts = new ArrayList<>();
        for (SyntaxProblem problem : result.problems()) {
            assertThat(problem.kind()).isEqualTo(SyntaxProblem.Kind.NOT_UNDERSTOOD);
            parts.add(result.dockerfile().source().slice(problem.span()));
        }
        assertThat(parts).containsExactly(part);
    }

    private static Script script(ParseResult result) {
        Instruction run = result.dockerfile().instructions().getLast();
        return ((CommandForm.ShellForm) ((Instruction.Run) run).form()).script();
    }
}
