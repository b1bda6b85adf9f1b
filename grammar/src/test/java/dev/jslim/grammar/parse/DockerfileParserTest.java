package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileParserTest {
    @AfterAll
    static void theGrammarIsLL1() {
        ParserLaws.noAdaptivePrediction();
    }

    private static Dockerfile parse(String text) {
        ParseResult result = ParserLaws.check(text);
        assertThat(result.problems())
                .allMatch(problem -> !problem.refused() || problem.message().equals("the file has no FROM"));
        return result.dockerfile();
    }

    private static <I extends Instruction> I only(Class<I> type, String text) {
        return type.cast(parse(text).instructions().getFirst());
    }

    private static String slice(String text, Node node) {
        return SourceText.of("x", text).slice(node.span());
    }

    private static String literal(Word word) {
        return Objects.requireNonNull(word.literal());
    }

    private static CommandForm.ShellForm shell(CommandForm form) {
        return (CommandForm.ShellForm) form;
    }

    @Test
    void fromHasPlatformImageAndName() {
        String text = "from --platform=$BUILDPLATFORM golang:1.22  As  build\n";
        Instruction.From from = only(Instruction.From.class, text);
        assertThat(from.keyword().text()).isEqualTo("from");
        assertThat(Objects.requireNonNull(from.flag("platform")).value()).isNotNull();
        assertThat(literal(from.image())).isEqualTo("golang:1.22");
        assertThat(slice(text, Objects.requireNonNull(from.as()))).isEqualTo("As");
        assertThat(slice(text, Objects.requireNonNull(from.name()))).isEqualTo("build");
        assertThat(slice(text, from)).isEqualTo(text.strip());
    }

    @Test
    void continuationsCommentsAndEmptyLinesDoNotMovePositions() {
        String text =
                "RUN --mount=type=cache,target=/x apt-get update && \\\n  # why\n\n\t  apt-get \\  \n install -y curl\nUSER a\n";
        Dockerfile file = parse(text);
        Instruction.Run run = (Instruction.Run) file.instructions().getFirst();
        List<Command.Simple> commands = shell(run.form()).script().simpleCommands();
        assertThat(slice(text, commands.getFirst())).isEqualTo("apt-get update");
        assertThat(slice(text, commands.getLast())).isEqualTo("apt-get \\  \n install -y curl");
        assertThat(slice(text, commands.getLast().words().get(2))).isEqualTo("-y");
        assertThat(file.comments()).extracting(Comment::text).containsExactly("why");
        assertThat(slice(text, file.comments().getFirst())).isEqualTo("# why");
        assertThat(slice(text, file.instructions().getLast())).isEqualTo("USER a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUN a \\\\\nUSER b", "RUN a \\x\nUSER b"})
    void onlyALoneEscapeCharacterAtTheEndContinuesALine(String text) {
        assertThat(parse(text).instructions()).hasSize(2);
    }

    @Test
    void emptyLinesInsideInstructionsAreKnown() {
        Dockerfile file = parse("FROM a\n\nRUN b \\\n\n  \t\r\n# c\n  && d\n\nRUN <<E\n\nE\n");
        assertThat(file.emptyContinuations())
                .extracting(span -> file.source().position(span.start()).line())
                .containsExactly(4, 5);
    }

    @Test
    void heredocsHaveDescriptors() {
        Instruction.Run run = only(Instruction.Run.class, "RUN a 3<<E << F\nb\nE\nc\nF\n");
        assertThat(run.heredocs()).extracting(Heredoc::descriptor).containsExactly(3, 0);
        assertThat(run.heredocs()).extracting(Heredoc::name).containsExactly("E", "F");
    }

    @Test
    void theBacktickMayBeTheEscapeCharacter() {
        Dockerfile file = parse("# escape=`\nCOPY a `\n c:\\dir\\\nRUN b\n");
        assertThat(file.escape()).isEqualTo('`');
        assertThat(file.instructions()).hasSize(2);
        Instruction.Copy copy = (Instruction.Copy) file.instructions().getFirst();
        assertThat(literal(copy.destination())).isEqualTo("c:\\dir\\");
    }

    @Test
    void directivesEndAtTheFirstOtherLine() {
        Dockerfile file = parse("\uFEFF# Syntax = a/b:1\n#check=skip=all\n# note\n# escape=`\nRUN a\n");
        assertThat(file.directives())
                .extracting(directive -> directive.name() + "=" + directive.value())
                .containsExactly("syntax=a/b:1", "check=skip=all");
        assertThat(file.comments()).extracting(Comment::text).containsExactly("note", "escape=`");
    }

    @Test
    void anUnknownDirectiveIsACommentAndEndsTheDirectives() {
        Dockerfile file = parse("# syntax=a\n# editor=b\n# escape=`\nRUN a\n");
        assertThat(file.directives()).extracting(Directive::name).containsExactly("syntax");
        assertThat(file.comments()).extracting(Comment::text).containsExactly("editor=b", "escape=`");
        assertThat(file.escape()).isEqualTo('\\');
    }

    @Test
    void theFirstLineOfAScriptHidesOnlyTheEscapeDirective() {
        Dockerfile file = parse("#!/bin/sh\n# syntax=a\n# escape=`\n# check=skip=all\nRUN a\n");
        assertThat(file.directives()).extracting(Directive::name).containsExactly("syntax", "check");
        assertThat(file.escape()).isEqualTo('\\');
    }

    @Test
    void aHeredocAloneIsTheScript() {
        String text = "RUN <<-'E O F'\n\tset -e\n\tapt-get update\n\tE O F\nUSER a\n".replace("E O F", "EOF");
        Dockerfile file = parse(text);
        Instruction.Run run = (Instruction.Run) file.instructions().getFirst();
        Heredoc heredoc = run.heredocs().getFirst();
        assertThat(heredoc.expand()).isFalse();
        assertThat(heredoc.chomp()).isTrue();
        assertThat(SourceText.of("x", text).slice(heredoc.body())).isEqualTo("\tset -e\n\tapt-get update\n");
        assertThat(shell(run.form()).script().simpleCommands()).hasSize(2);
        assertThat(slice(text, shell(run.form()).script().simpleCommands().getLast()))
                .isEqualTo("apt-get update");
        assertThat(file.instructions()).hasSize(2);
    }

    @Test
    void aHeredocMayBeTheInputOfACommand() {
        String text = "RUN cat <<EOF > /etc/x && chmod 600 /etc/x\nrm -rf /\nEOF\nUSER a\n";
        Instruction.Run run = only(Instruction.Run.class, text);
        assertThat(shell(run.form()).script().simpleCommands())
                .extracting(Command.Simple::program)
                .containsExactly("cat", "chmod");
        assertThat(run.heredocs()).hasSize(1);
        assertThat(slice(text, run)).endsWith("\nEOF");
    }

    @Test
    void copyTakesSeveralHeredocs() {
        String text = "COPY <<A \"<<B\" <<C /dir/\na\nA\nc\nC\n";
        Instruction.Copy copy = only(Instruction.Copy.class, text);
        assertThat(copy.sources()).extracting(Word::raw).containsExactly("<<A", "\"<<B\"", "<<C");
        assertThat(copy.heredocs()).extracting(Heredoc::name).containsExactly("A", "C");
    }

    @Test
    void aScriptForAnotherInterpreterIsOpaque() {
        for (String text : List.of(
                "RUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF\n",
                "RUN <<-EOF\n\t#!/bin/awk -f\n\tBEGIN { }\n\tEOF\n")) {
            assertThat(shell(only(Instruction.Run.class, text).form()).script().commands())
                    .singleElement()
                    .isInstanceOf(Command.Opaque.class);
        }
        String bash = "RUN <<EOF\n#!/bin/bash -e\nprint 1\nEOF\n";
        assertThat(shell(only(Instruction.Run.class, bash).form()).script().simpleCommands())
                .hasSize(1);
    }

    @Test
    void theShellOfAStageIsInherited() {
        Dockerfile file = parse("FROM a AS win\nSHELL [\"powershell\"]\nRUN x\nFROM b\nRUN y\nFROM win\nRUN z\n");
        List<Boolean> opaque = file.instructions().stream()
                .filter(Instruction.Run.class::isInstance)
                .map(run -> shell(((Instruction.Run) run).form())
                        .script()
                        .commands()
                        .getFirst())
                .map(Command.Opaque.class::isInstance)
                .toList();
        assertThat(opaque).containsExactly(true, false, true);
    }

    @Test
    void execFormIsDecoded() {
        String text = "CMD [ \"a\\u0041\\n\", \\\n \"b\" ]\n";
        CommandForm.ExecForm form =
                (CommandForm.ExecForm) only(Instruction.Cmd.class, text).form();
        assertThat(form.arguments()).extracting(DockerfileParserTest::literal).containsExactly("aA\n", "b");
        assertThat(slice(text, form.arguments().getLast())).isEqualTo("\"b\"");
        assertThat(slice(text, form)).isEqualTo(text.substring(4).strip());
    }

    @Test
    void whatIsNoJsonIsShellForm() {
        assertThat(shell(only(Instruction.Cmd.class, "CMD ['a', 'b']").form()).text())
                .isEqualTo("['a', 'b']");
        assertThat(shell(only(Instruction.Run.class, "RUN [ -f x ] && y").form())
                        .script()
                        .simpleCommands())
                .hasSize(2);
    }

    @Test
    void environmentPairsAreWordsWithQuotesAndVariables() {
        String text = "ENV A=\"b c\" D=e\\ f \\\n  G=${h:-i$j}'k'\n";
        Instruction.Env env = only(Instruction.Env.class, text);
        assertThat(env.pairs()).hasSize(3);
        assertThat(literal(env.pairs().getFirst().value())).isEqualTo("b c");
        assertThat(literal(env.pairs().get(1).value())).isEqualTo("e f");
        assertThat(env.pairs().getLast().value().literal()).isNull();
        assertThat(slice(text, env.pairs().getLast())).isEqualTo("G=${h:-i$j}'k'");
        assertThat(env.pairs()).noneMatch(pair -> pair.legacy());
    }

    @Test
    void theLegacyFormHasOnePair() {
        Instruction.Env env = only(Instruction.Env.class, "ENV KEY  some value = x\n");
        assertThat(env.pairs()).hasSize(1);
        assertThat(env.pairs().getFirst().legacy()).isTrue();
        assertThat(literal(env.pairs().getFirst().value())).isEqualTo("some value = x");
    }

    @Test
    void argDeclaresSeveralNames() {
        Instruction.Arg arg = only(Instruction.Arg.class, "ARG a b=c d=\n");
        assertThat(arg.declarations())
                .extracting(declaration -> declaration.name())
                .containsExactly("a", "b", "d");
        assertThat(arg.declarations().getFirst().value()).isNull();
        assertThat(literal(Objects.requireNonNull(arg.declarations().getLast().value())))
                .isEmpty();
    }

    @Test
    void unknownFlagsAreKept() {
        Instruction.Copy copy = only(Instruction.Copy.class, "COPY --from=a --frob --x=\"y z\" b c\n");
        assertThat(copy.flags()).extracting(Flag::name).containsExactly("from", "frob", "x");
        assertThat(literal(copy.sources().getFirst())).isEqualTo("b");
        assertThat(literal(Objects.requireNonNull(copy.flags().getLast().value())))
                .isEqualTo("y z");
    }

    @Test
    void healthcheckHasOptionsAndACommand() {
        Instruction.Healthcheck check =
                only(Instruction.Healthcheck.class, "HEALTHCHECK --interval=5m --retries=3 cmd curl -f x || exit 1\n");
        assertThat(check.flags()).hasSize(2);
        assertThat(Objects.requireNonNull(check.type()).text()).isEqualTo("cmd");
        assertThat(shell(Objects.requireNonNull(check.form())).script().simpleCommands())
                .hasSize(2);
        assertThat(only(Instruction.Healthcheck.class, "HEALTHCHECK NONE").form())
                .isNull();
    }

    @Test
    void onBuildHoldsAnInstruction() {
        String text = "ONBUILD  RUN --mount=type=ssh a\n";
        Instruction.OnBuild onBuild = only(Instruction.OnBuild.class, text);
        assertThat(onBuild.trigger()).isInstanceOf(Instruction.Run.class);
        assertThat(onBuild.trigger().flags()).hasSize(1);
        assertThat(slice(text, onBuild.trigger())).isEqualTo("RUN --mount=type=ssh a");
    }

    @Test
    void theRestOfTheLineIsOneArgument() {
        assertThat(literal(only(Instruction.Workdir.class, "WORKDIR /a b\n").path()))
                .isEqualTo("/a b");
        assertThat(literal(only(Instruction.User.class, "USER \"a\":b\n").user()))
                .isEqualTo("a:b");
        assertThat(only(Instruction.Maintainer.class, "MAINTAINER A <a@b> $x\n").name())
                .isEqualTo("A <a@b> $x");
    }

    @Test
    void lineBreaksOfWindowsChangeNothing() {
        String text = "FROM a\r\nRUN b \\\r\n  && c\r\nCOPY <<E /x\r\nd\r\nE\r\nUSER e\r\n";
        Dockerfile file = parse(text);
        assertThat(file.instructions()).hasSize(4);
        assertThat(slice(text, file.instructions().getLast())).isEqualTo("USER e");
        Instruction.Run run = (Instruction.Run) file.instructions().get(1);
        assertThat(shell(run.form()).text()).isEqualTo("b   && c");
    }
}
