package dev.jslim.grammar.parse;

import java.util.List;

/**
 * A text that may take long: a construct, over and over.
 *
 * @param head what it begins with
 * @param piece what is repeated; {@code %} is the number of the repetition
 * @param tail what it ends with
 */
public record NastyText(String head, String piece, String tail) {
    /** One for each construct of the language, well-formed and never closed. */
    public static final List<NastyText> ALL = List.of(
            // Lines, comments, directives
            of("RUN a ", "\\\n", "b"),
            of("RUN a", " \\\nb", ""),
            of("RUN a \\\n", "# c\n", "b"),
            of("RUN a \\\n", "\n", "b"),
            of("RUN a \\\n", " \\\n# c\n", "b"),
            of("FROM a\n", "RUN a \\\n", ""),
            of("", "# syntax=a\n", "FROM a"),
            of("", "# x%=a\n", "FROM a"),
            of("FROM a\n", "# hadolint ignore=DL3008\n", "RUN a"),
            of("FROM a\n", "# hadolint ignore=DL3008\nRUN apt-get install b\n", ""),
            of("FROM a\n", "RUN a \\\n # hadolint ignore=DL3008\n && b\n", ""),
            of("FROM a\nRUN a", " \\\n # hadolint ignore=DL3008\n && b", ""),
            of("FROM a\n", "# hadolint stage ignore=DL3008\n", "RUN a"),
            of("FROM a\n", "# jslim: ignore=all until=2000-01-01 -- x\n", "RUN a"),
            of("", "\r", ""),
            of("FROM a\n", " \t\r\n", ""),
            of("", "\0", ""),
            of("FROM a\n", "COPPY a b\n", ""),
            of("FROM a\n", "x% ", "\n"),
            // Instructions
            of("", "FROM a\n", ""),
            of("", "FROM a AS s%\n", ""),
            of("FROM a AS s0\n", "FROM s0 AS s0\n", ""),
            of("FROM a AS b\n", "FROM b\n", ""),
            of("FROM a AS b\n", "FROM b AS b\nENV a%=$c d=$a e=f\n", ""),
            of("FROM a AS b\n", "FROM b AS b\nARG a\nUSER $a\nWORKDIR c\nRUN d\n", ""),
            of("FROM a AS b\n", "FROM b AS b\nONBUILD COPY --from=b c d\nEXPOSE 80\n", ""),
            of("FROM a AS b\n", "FROM b AS b\nRUN pip install $c && apt-get install d\n", ""),
            of("", "FROM a AS s%\nCOPY --from=s% b c\nRUN --mount=from=s%,target=/d e\n", ""),
            of("", "# b%\nFROM a AS b%\n", ""),
            of("", "# a comment\n# hadolint ignore=DL3006\nFROM a\n", ""),
            of("FROM a AS s\n", "FROM b\nCOPY --from=s a b\n", ""),
            of("FROM a AS s\n", "COPY --from=s% a b\n", ""),
            of("", "ARG a%=b\n", "FROM a"),
            of("", "ARG a=$a%b\n", "FROM a"),
            of("FROM a\n", "ARG a=${b%}\n", ""),
            of("FROM a\nARG", " a%=$b", ""),
            of("FROM a\n", "ENV a%=$b c=$a\n", ""),
            of("FROM a\n", "ENV a=$a:b\n", ""),
            of("FROM a\nENV a=bb\n", "ENV a=$a$a\n", ""),
            of("FROM a\nENV", " a%=b", ""),
            of("FROM a\nENV a ", "b ", ""),
            of("FROM a\nENV a=\"", "\\\"", ""),
            of("FROM a\nENV a=", "'b'\"c\"", ""),
            of("FROM a\n", "ENV a%=b\nRUN echo $a% $c && apt-get install -y d=$a\n", ""),
            of("FROM a\n", "RUN cd b\nRUN apt-get install c\nRUN sudo pip install d\n", ""),
            of("FROM a\n", "RUN <<A\nb\nA\nCOPY <<C d\ne\nC\n", ""),
            of("FROM a\n", "LABEL a%=b\n", ""),
            of("FROM a\nLABEL", " a%=b", ""),
            of("FROM a\nLABEL", " a=\"b c\"", ""),
            of("FROM a\n", "LABEL a=b\n", ""),
            of("FROM a\n", "COPY a b\n", ""),
            of("FROM a\nCOPY", " a%", " b"),
            of("FROM a\nCOPY", " --chown=a", " b c"),
            of("FROM a\nCOPY", " --x%", " b c"),
            of("FROM a\nCOPY", " <<A%", " /a\n"),
            of("FROM a\nRUN", " --mount=type=cache,target=/a%", " b"),
            of("FROM a\nRUN --mount=type=cache", ",target=/a", " b"),
            of("FROM a\n", "WORKDIR a\n", ""),
            of("FROM a\n", "USER a\n", ""),
            of("FROM a\n", "EXPOSE 80\n", ""),
            of("FROM a\nEXPOSE", " 80%", ""),
            of("FROM a\n", "HEALTHCHECK CMD a\n", ""),
            of("FROM a\n", "SHELL [\"a\"]\nRUN b\n", ""),
            of("FROM a\n", "CMD [\"a\"]\n", ""),
            of("FROM a\n", "ENTRYPOINT a\n", ""),
            of("FROM a\n", "STOPSIGNAL 9\n", ""),
            of("FROM a\n", "VOLUME /a\n", ""),
            of("FROM a\n", "MAINTAINER a\n", ""),
            of("FROM a\n", "ONBUILD RUN a\n", ""),
            of("FROM a\n", "ONBUILD ", "RUN a"),
            of("FROM a\nCMD [", "\"a\",", ""),
            of("FROM a\nCMD [", "\"a\",", "\"b\"]"),
            of("FROM a\nCMD ", "[", ""),
            of("FROM a\nCMD [\"", "\\u0041", ""),
            of("FROM a\nCMD [\"", "\\\\", "\"]"),
            of("FROM a\nCMD [\"sh\", \"-c\", \"", "a && ", "b\"]"),
            // Variables in words
            of("FROM a\nENV a=", "$b", ""),
            of("FROM a\nENV a=", "${b}", ""),
            of("FROM a\nENV a=", "${b:-", ""),
            of("FROM a\nENV a=", "${b:-c}", ""),
            of("FROM a\nENV a=", "${b//*c*/d}", ""),
            of("FROM a\nENV a=${b:-", "${c:-d}", "}"),
            of("FROM a\nENV a=", "$", ""),
            of("FROM a\nENV a=", "\\$", ""),
            // Heredocs
            of("FROM a\n", "RUN <<A\nb\nA\n", ""),
            of("FROM a\n", "RUN <<A\n", ""),
            of("FROM a\nRUN", " <<A%", "\n"),
            of("FROM a\nRUN", " <<A", "\nb\nA\n"),
            of("FROM a\nRUN <<A\n", "b\n", "A\n"),
            of("FROM a\nRUN <<A\n", "cat <<B\nc\nB\n", "A\n"),
            of("FROM a\nRUN <<A\n", "cat <<B\n", "A\n"),
            of("FROM a\nRUN <<A\n", "cat <<B% <<C\n", "A\n"),
            of("FROM a\nRUN <<-A\n", "\t", "\nA\n"),
            of("FROM a\n", "RUN \"<<A\n", ""),
            of("FROM a\n", "RUN <<\n", ""));

    /** Shell text, to be put behind RUN, into a heredoc, or nowhere. */
    public static final List<NastyText> SHELL = List.of(
            of("", "a; ", ""),
            of("", "a && ", "b"),
            of("", "a | ", "b"),
            of("", "a & ", "b"),
            of("a", "; b", ""),
            of("", "!", " a"),
            of("", "! ", "a"),
            of("", "( ", ""),
            of("", "(a) ; ", "b"),
            of("", "{ ", ""),
            of("", "{ a; } ; ", "b"),
            of("", "if a; then ", ""),
            of("", "if a; then b; fi; ", "c"),
            of("if a; then b; ", "elif c; then d; ", "fi"),
            of("", "while a; do ", ""),
            of("", "for a in b; do ", ""),
            of("for a in", " b", "; do c; done"),
            of("", "for ((", ""),
            of("", "case a in b) ", ""),
            of("case a in ", "b) c;; ", "esac"),
            of("case a in b", "|c", ") d;; esac"),
            of("", "x() { ", ""),
            of("", "x() { a; }; ", "b"),
            of("", "function a ", ""),
            of("", "[[ ", ""),
            of("", "[[ a ]] && ", "b"),
            of("[[", " a &&", " b ]]"),
            of("[[ ", "( ", ""),
            of("[[ ", "(a) && ", "b ]]"),
            of("[[ ", "! ", "a ]]"),
            of("[[ a =~ ", "(", ""),
            of("", "[[ a == b ]] || ", "c"),
            of("", "(( ", ""),
            of("", "((1)) && ", "b"),
            of("", "((", ""),
            of("", "((a #((\n) );", ""),
            of("((", "\\\\\"", ""),
            of("", "for ((a;b;c)) { ", ""),
            of("", "for ((a;b;c)); do d; done; ", ""),
            of("", "select a in b; do ", ""),
            of("", "coproc a { ", ""),
            of("", "coproc a; ", ""),
            of("", "time ", "a"),
            of("", "a | time ", "b"),
            of("case a in ", "(b|c) d;& ", "esac"),
            of("", "case a in (", ""),
            of("a ", "@(", ""),
            of("a ", "!(b|c) ", ""),
            of("a ", "$[", ""),
            of("a ", "$[1] ", ""),
            of("a ", "${b:-\"", ""),
            of("", "a[b] ", "c"),
            of("", "a[$(", ""),
            of("", "a=([", ""),
            of("declare ", "a=(b) ", ""),
            of("a ", "{b}>c ", ""),
            of("", "a <<A\n$(b) `c` ${d:-e}\nA\n", ""),
            of("", "a <<A\n$(", ""),
            of("$(", "a <<A\nb\nA\n", ")"),
            of("a ", "$((1)) ", ""),
            of("a ", "$((", ""),
            of("a ", "$((echo '((') ) ", ""),
            of("a ", "$(echo '(') ", ""),
            of("a ", "$(", ""),
            of("a ", "$(b) ", ""),
            of("a ", "\"$(b)\" ", ""),
            of("a ", "\"$(", ""),
            of("a ", "`b` ", ""),
            of("a ", "`", ""),
            of("a ", "\\`", ""),
            of("a `", "\\`", "`"),
            of("a `", "\\\\`", "`"),
            of("a ", "${b} ", ""),
            of("a ", "${b:-", ""),
            of("a ", "${b:-c}", ""),
            of("a ", "${b:-$(c)}", ""),
            of("a ${b", "[${c", ""),
            of("a ", "$b", ""),
            of("a ", "$", ""),
            of("a ", "'b' ", ""),
            of("a ", "\"b\" ", ""),
            of("a ", "'", ""),
            of("a ", "\"", ""),
            of("a ", "$'\\n' ", ""),
            of("a ", "$'", ""),
            of("a ", "$\"b\" ", ""),
            of("a", "\\", ""),
            of("a", "\\ ", ""),
            of("a ", "#", ""),
            of("", "#\n", ""),
            of("", "a # b\n", ""),
            of("", "a=b ", "c"),
            of("", "a=(", ""),
            of("a=(", "b ", ")"),
            of("", "a=(b) ", "c"),
            of("", "a[b]=c ", "d"),
            of("", "a[", ""),
            of("a", " >b", ""),
            of("a", " 2>&1", ""),
            of("a ", ">", ""),
            of("a ", "1", ">b"),
            of("a", " <<<b", ""),
            of("a", " <(b)", ""),
            of("a ", "<(", ""),
            of("a", " <<A%", "\n"),
            of("", "a <<A\nb\nA\n", ""),
            of("", "a <<A\n", ""),
            of("", "a <<A%\n", ""),
            of("", "\n", ""),
            of("", "\\\n", "a"),
            of("a ", "b\\\n", "c"),
            of("a ", "{b,c}", ""),
            of("a ", "{b,", ""),
            of("", "sh -c 'a' && ", "b"),
            of("sh -c '", "a; ", "'"),
            of("", "apt-get update && apt-get install -y a && ", "b"),
            of("apt-get install", " a=1", ""),
            of("apt-get install", " -y", " a"),
            of("", "cd a && ", "b"),
            of("", "sudo ", "a"),
            of("", "env a=b ", "c"),
            of("", "sh -c \"", ""),
            of("", "pip install a && ", "b"),
            of("", "rm -rf /var/lib/apt/lists/* && ", "b"),
            of("", "rm -rf \"$a\" && ", "b"),
            of("", "apt-get install a && rm -rf /var/lib/apt/lists/* && ", "b"),
            of("", "pip install $a && rm -rf ~/.cache && ", "b"),
            of("", "export a%=b && pip install $c && ", "d"),
            of("", "a() { rm -rf /var/lib/apt/lists/*; apt-get update; }; ", "b"),
            of("", "curl -o a% http://b/c && tar xf a% && ", "d"),
            of("", "wget http://a/b.tgz && ", "c"),
            of("", "useradd a && mkdir b && chown -R a b && chmod 777 b && ", "d"),
            of("rm -rf", " /a/%", ""),
            of("apt-get install -y --no-install-recommends", " a%", ""),
            of("pip install", " a%==1", ""));

    private static NastyText of(String head, String piece, String tail) {
        return new NastyText(head, piece, tail);
    }

    /** Returns this shell text behind {@code start}, such as RUN; a line feed in it is continued. */
    public NastyText behind(String start) {
        return new NastyText("FROM a\n" + start + head, piece.replace("\n", "\\\n"), tail.replace("\n", "\\\n"));
    }

    /** Returns this shell text as the body of a heredoc. */
    public NastyText inHeredoc() {
        return new NastyText("FROM a\nRUN <<HERE\n" + head, piece, tail + "\nHERE\n");
    }

    /** Returns a text of about so many characters. */
    public String ofLength(int length) {
        StringBuilder text = new StringBuilder(length + 100).append(head);
        for (int i = 0; text.length() < length; i++) {
            text.append(piece.replace("%", Integer.toString(i)));
        }
        return text.append(tail).toString();
    }

    @Override
    public String toString() {
        return (head + "(" + piece + ")*" + tail)
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\0", "\\0");
    }
}
