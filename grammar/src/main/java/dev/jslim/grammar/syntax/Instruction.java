package dev.jslim.grammar.syntax;

import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instruction of a Dockerfile, from its keyword to the end of its last argument or heredoc.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/">Dockerfile reference</a>
 */
public sealed interface Instruction extends Node {
    /** Returns the keyword as written. */
    Keyword keyword();

    /** Returns the flags in order, unknown ones included. */
    List<Flag> flags();

    /** Returns the flag of that name, or null. */
    default @Nullable Flag flag(String name) {
        for (Flag flag : flags()) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }

    /** {@code FROM [--platform=…] image [AS name]}. */
    record From(
            Keyword keyword,
            List<Flag> flags,
            Word image,
            @Nullable Keyword as,
            @Nullable Word name,
            Span span) implements Instruction {}

    /** {@code RUN command}; a heredoc is the command's input or, alone, the command itself ({@link CommandForm.ShellForm}). */
    record Run(Keyword keyword, List<Flag> flags, CommandForm form, List<Heredoc> heredocs, Span span)
            implements Instruction {}

    /** {@code COPY [flags] source… destination}; heredoc sources are words and {@code heredocs} has their bodies. */
    record Copy(
            Keyword keyword,
            List<Flag> flags,
            List<Word> sources,
            Word destination,
            boolean json,
            List<Heredoc> heredocs,
            Span span)
            implements Instruction {}

    /** {@code ADD [flags] source… destination}. */
    record Add(
            Keyword keyword,
            List<Flag> flags,
            List<Word> sources,
            Word destination,
            boolean json,
            List<Heredoc> heredocs,
            Span span)
            implements Instruction {}

    /** {@code ENV key=value…}. */
    record Env(Keyword keyword, List<Flag> flags, List<KeyValue> pairs, Span span) implements Instruction {}

    /** {@code ARG name[=default]…}. */
    record Arg(Keyword keyword, List<Flag> flags, List<ArgDeclaration> declarations, Span span)
            implements Instruction {}

    /** {@code LABEL key=value…}. */
    record Label(Keyword keyword, List<Flag> flags, List<KeyValue> pairs, Span span) implements Instruction {}

    /** {@code USER user[:group]}. */
    record User(Keyword keyword, List<Flag> flags, Word user, Span span) implements Instruction {}

    /** {@code WORKDIR path}. */
    record Workdir(Keyword keyword, List<Flag> flags, Word path, Span span) implements Instruction {}

    /** {@code EXPOSE port[/protocol]…}. */
    record Expose(Keyword keyword, List<Flag> flags, List<Word> ports, Span span) implements Instruction {}

    /** {@code VOLUME path…}. */
    record Volume(Keyword keyword, List<Flag> flags, List<Word> paths, boolean json, Span span)
            implements Instruction {}

    /** {@code CMD command}. */
    record Cmd(Keyword keyword, List<Flag> flags, CommandForm form, Span span) implements Instruction {}

    /** {@code ENTRYPOINT command}. */
    record Entrypoint(Keyword keyword, List<Flag> flags, CommandForm form, Span span) implements Instruction {}

    /** {@code HEALTHCHECK [options] CMD command}, or {@code HEALTHCHECK NONE} with a null form. */
    record Healthcheck(
            Keyword keyword,
            List<Flag> flags,
            @Nullable Keyword type,
            @Nullable CommandForm form,
            Span span) implements Instruction {}

    /** {@code SHELL ["executable", "parameter"…]}. */
    record Shell(Keyword keyword, List<Flag> flags, CommandForm form, Span span) implements Instruction {}

    /** {@code STOPSIGNAL signal}. */
    record StopSignal(Keyword keyword, List<Flag> flags, Word signal, Span span) implements Instruction {}

    /** {@code ONBUILD instruction}. */
    record OnBuild(Keyword keyword, List<Flag> flags, Instruction trigger, Span span) implements Instruction {}

    /** {@code MAINTAINER text}. */
    record Maintainer(Keyword keyword, List<Flag> flags, String name, Span nameSpan, Span span)
            implements Instruction {}

    /** An instruction that is not known, or one whose arguments could not be understood; the problem says why. */
    record Unknown(Keyword keyword, String text, Span span) implements Instruction {
        /** Returns none: they are part of the text. */
        @Override
        public List<Flag> flags() {
            return List.of();
        }
    }
}
