package dev.jslim.grammar.parse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.parse.ParserLaws;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellParserTest {
    @AfterAll
    static void theGrammarIsLL1() {
        ParserLaws.noAdaptivePrediction();
    }

    private static Script parse(String text) {
        return ShellParser.parse(SourceText.of("sh", text), new Span(0, text.length()));
    }

    private static String structure(String text) {
        return ShellText.of(parse(text.replace("⏎", "\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "apt-get update && apt-get install -y curl || true; rm x → [(apt-get update) && (apt-get install -y curl) || (true)]; (rm x)",
                "a | b |& c & d → pipe[(a) | (b) | (c)]&; (d)",
                "! a | b && ! c → [not[(a) | (b)] && not[(c)]]",
                "a ⏎⏎ b; ⏎ c → (a); (b); (c)",
                "a && ⏎ b | ⏎ c → [(a) && pipe[(b) | (c)]]",
                "a # b; c ⏎ d#e → (a); (d#e)",
                "A=1 B=\"x y\" cmd C=2 → (A:=1 B:=\"x y\" cmd C=2)",
                "A=1; B+=2 C[0]=3 → (A:=1); (B+:=2 C[0]:=3)",
                "a > /dev/null 2>&1 < in >> log → (a >/dev/null 2>&1 <in >>log)",
                "exec 3<&- >|x <>y &>z &>>w → (exec 3<&- >|x <>y &>z &>>w)",
                "> x a → (a >x)",
                "(a; b) > x && { c; } → [sub{(a); (b)} >x && group{(c)}]",
                "if a; then b; fi → if<(a)>{(b)}",
                "if a ⏎ then b ⏎ elif c; then d; else e; fi | f → pipe[if<(a)>{(b)}<(c)>{(d)}<>{(e)} | (f)]",
                "if a; then if b; then c; fi; fi → if<(a)>{if<(b)>{(c)}}",
                "for i in a \"$b\" c*; do d $i; done < f → for i[a, \"${b}\", c*]{(d ${i})} <f",
                "for x; do y; done → for x[]{(y)}",
                "for x ⏎ in a ⏎ do y ⏎ done → for x[a]{(y)}",
                "for ((i = 0; i < 3; i++)); do y; done → while<let$((i = 0; i < 3; i++))>{(y)}",
                "while read l; do e; done → while<(read l)>{(e)}",
                "until a; do b; done → until<(a)>{(b)}",
                "case $a in x|y) b;; (*) c ⏎ ;; z) ⏎ esac; d → case ${a} x|y{(b)} *{(c)} z{}; (d)",
                "case a in (b) c; d; ⏎ esac → case a b{(c); (d)}",
                "f() { a; }; function g { b; }; h() ( c ) → fn f group{(a)}; fn g group{(b)}; fn h sub{(c)}",
                "echo if then } fi → (echo if then } fi)",
                "[[ $a =~ ^(x|y)$ && -n b ]] && c → [test[${a} =~ ^(x|y)$ -n b] && (c)]",
                "(( i > 3 )); a → let$((i > 3)); (a)",
                "((a) | b) → sub{pipe[sub{(a)} | (b)]}",
            })
    void commandsAreUnderstood(String text, String structure) {
        assertThat(structure(text)).isEqualTo(structure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "a\\ b'c d'\"e $f\\$g\" → (a b'c d'\"e ${f}$g\")",
                "$a ${b} ${c:-d} ${#e} ${!f} $1 $10 $@ $? $ → (${a} ${b} ${c|:-d} ${e|#} ${f|!} ${1} ${1}0 ${@} ${?} $)",
                "${a:-${b}} ${c%\"}\"} \"${d:-'}\" → (${a|:-${b}~${b}} ${c|%\"}\"~\"}\"} \"${d|:-'}\")",
                "$(a | b) \"$(c \"d\")\" → ($(pipe[(a) | (b)]) \"$((c \"d\"))\")",
                "`a \\`b\\`` \"`c \\\"d\\\"`\" → ($((a $((b)))) \"$((c \"d\"))\")",
                "$((1 + (2 * 3))) $((a) | b) → ($((1 + (2 * 3))) $(pipe[sub{(a)} | (b)]))",
                "$(case a in b) c;; esac) → ($(case a b{(c)}))",
                "$'a\\tb\\x41\\'' $\"c\" → ('a\tbA'' \"c\")",
                "cat <(a b) <<< \"c\" → (cat $((a b)) <<<\"c\")",
                "a=(b \"c\" $d) declare -A e=([f]=g) → (a:=[b, \"c\", ${d}] declare -A e=[[f]=g])",
                "a\\⏎b \\⏎  c → (ab c)",
                "{a,b}.txt ~/x *.c → ({a,b}.txt ~/x *.c)",
            })
    void wordsAreUnderstood(String text, String structure) {
        assertThat(structure(text)).isEqualTo(structure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "a; echo 'b && c → (a); opaque<<echo 'b && c>>",
                "a && echo \"b → [(a) && opaque<<echo \"b>>]",
                "a; fi; b → (a); opaque<<fi>>; (b)",
                "a && && b; c → opaque<<a && && b>>; (c)",
                "a; if b; then c → (a); opaque<<if b; then c>>",
                "a & ) → (a)&; opaque<<)>>",
                "echo $(a → opaque<<echo $(a>>",
                "a; echo b(c); d → (a); opaque<<echo b(c); d>>",
            })
    void whatIsNotUnderstoodIsTheSmallestOpaquePart(String text, String structure) {
        assertThat(structure(text)).isEqualTo(structure);
    }

    @Test
    void theBodyOfAHeredocIsNoCommand() {
        assertThat(structure("cat <<EOF > x⏎rm $(y)⏎EOF⏎a <<-B <<'C D'⏎\tb⏎\tB⏎c⏎C D⏎d"))
                .isEqualTo("(cat <<EOF >x); (a <<-B <<'C D'); (d); here<rm $((y))\n>; here<\tb\n>; here<c\n>");
    }

    @Test
    void emptyTextIsAnEmptyScript() {
        assertThat(parse("").commands()).isEmpty();
        assertThat(parse(" \n # nothing\n").commands()).isEmpty();
    }

    @Test
    void spansAreThoseOfTheSource() {
        String text = "x; apt-get  install \\\n  -y 'a b' && c";
        Script script = parse(text);
        Command.AndOr list = (Command.AndOr) script.commands().getLast();
        Command.Simple install = (Command.Simple) list.commands().getFirst();
        assertThat(slice(text, install.span())).isEqualTo("apt-get  install \\\n  -y 'a b'");
        assertThat(slice(text, install.words().get(2).span())).isEqualTo("-y");
        assertThat(slice(text, install.words().get(3).span())).isEqualTo("'a b'");
        assertThat(slice(text, list.span())).isEqualTo(text.substring(3));
    }

    @Test
    void theArgumentOfAShellIsParsedWhereItStands() {
        String text = "sh -c 'a && b' \"c\\\"d\" e$f";
        SourceText source = SourceText.of("sh", text);
        Command.Simple command = parse(text).simpleCommands().getFirst();
        Script exact =
                Objects.requireNonNull(ShellParser.parse(source, command.words().get(2)));
        assertThat(source.slice(exact.simpleCommands().getLast().span())).isEqualTo("b");
        Script escaped =
                Objects.requireNonNull(ShellParser.parse(source, command.words().get(3)));
        assertThat(source.slice(escaped.span())).isEqualTo("\"c\\\"d\"");
        assertThat(ShellParser.parse(source, command.words().get(4))).isNull();
    }

    private static String slice(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
