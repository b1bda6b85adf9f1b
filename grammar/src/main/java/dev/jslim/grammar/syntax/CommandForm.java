package dev.jslim.grammar.syntax;

import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.Node;
import dev.jslim.grammar.source.Span;
import java.util.List;

/** What RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK carry: a command for a shell, or a JSON array of arguments. */
public sealed interface CommandForm extends Node {
    /**
     * Text for a shell.
     *
     * <p>If the text is one heredoc and nothing else ({@code RUN <<EOF}), the heredoc's body is the command: then {@code script} is
     * the body. If there are others ({@code RUN cat <<EOF > file}), they are here-documents of the script. The span reaches to the end
     * of the last heredoc.
     *
     * @param text the logical text: line continuations and the comment lines between them removed
     * @param script the text parsed as POSIX shell or bash, its spans those of the Dockerfile; one opaque command where the base, SHELL
     *     or a first line {@code #!} says that it is in another language
     */
    record ShellForm(String text, Script script, Span span) implements CommandForm {}

    /**
     * A JSON array of strings.
     *
     * @param arguments the decoded strings, each as a word of one literal with the span of the JSON string, quotes included
     */
    record ExecForm(List<Word> arguments, Span span) implements CommandForm {
        public ExecForm {
            arguments = List.copyOf(arguments);
        }
    }
}
