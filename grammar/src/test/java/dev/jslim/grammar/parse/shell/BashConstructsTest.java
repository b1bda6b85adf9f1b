package dev.jslim.grammar.parse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Script;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bash has and POSIX has not, and what both have in odd places. */
class BashConstructsTest {
    private static Script parse(String text) {
        String script = text.replace("⏎", "\n");
        return ShellParser.parse(SourceText.of("sh", script), new Span(0, script.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "[[ -f a && ! ( b == c* || $d < e ) ]] → test[-f a b == c* ${d} < e]",
                "[[ a =~ ^(b|c d)[[:space:]]$ ]] || e → [test[a =~ ^(b|c d)[[:space:]]$] || (e)]",
                "(( a[1] > $(b) )) >c → let$((a[1] > $(b)))~$((b)) >c",
                "for ((;;)) { a; } → while<let$((;;))>{(a)}",
                "select a in b; do c; done → for a[b]{(c)}",
                "case a in (b|c) d;& *) e;;& f) g; esac → case a b|c{(d)} *{(e)} f{(g)}",
                "case a in @(b|c)d) e;; esac → case a @(b|c)d{(e)}",
                "coproc a b >c → co (a b >c)",
                "coproc a { b; } >c → co a group{(b)} >c",
                "time -p a | b → time pipe[(a) | (b)]",
                "! time a → time not[(a)]",
                "time; a → time pipe[()]; (a)",
                "a | time b | c → pipe[(a) | time pipe[(b)] | (c)]",
                "time -f %e a → (time -f %e a)",
                "! ! a → pipe[(a)]",
                "function a { b; } >c → fn a group{(b)} >c",
                "function a-b () ( c ) → fn a-b sub{(c)}",
                "f() [[ a ]] → fn f test[a]",
                "a[$i]+=b c=([d]=e f) g → (a[${i}]+:=b c:=[[d]=e, f] g)",
                "a[b c] d → (a[b c] d)",
                "declare -a a=(b c) → (declare -a a=[b, c])",
                "a {fd}>b 3<&- → (a {fd}>b 3<&-)",
                "a --b=<(c) >(d) → (a --b=$((c)) $((d)))",
                "a ${b@Q} ${b^^} ${!b@} ${b:1:2} → (a ${b|@Q} ${b|^^} ${b|!@} ${b|:1:2})",
                "a $[1+$b] → (a $((1+$b))~${b})",
                "a !(b|c) d@(e) → (a !(b|c) d@(e))",
                "a <<E | b⏎$c⏎E⏎d → pipe[(a <<E) | (b)]; (d); here<${c}⏎>",
                "a $(b <<E⏎c⏎E⏎) → (a $((b <<E); here<c⏎>))",
                "a <<E⏎$(b → (a <<E); here<$(b>",
            })
    void bashIsUnderstood(String text, String structure) {
        assertThat(ShellText.of(parse(text))).isEqualTo(structure.replace("⏎", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[ $(CMD) ]]",
                "[[ a == `CMD` ]]",
                "[[ -f \"$(CMD)\" ]]",
                "[[ a =~ ^($(CMD))$ ]]",
                "(( $(CMD) ))",
                "a $(( 1 + $(CMD) ))",
                "a $[ $(CMD) ]",
                "for ((i = $(CMD); ; )); do b; done",
                "for i in $(CMD); do b; done",
                "a ${b:-$(CMD)}",
                "a \"${b:-`CMD`}\"",
                "a ${b:-${c:-$(CMD)}}",
                "a ${b//$(CMD)/c}",
                "a ${b[$(CMD)]}",
                "a[$(CMD)]=b",
                "a=([$(CMD)]=b)",
                "a=(b $(CMD))",
                "case $(CMD) in a) b;; esac",
                "case a in $(CMD)) b;; esac",
                "case a in b) CMD;; esac",
                "a @($(CMD)|b)",
                "a > $(CMD)",
                "a <<< \"$(CMD)\"",
                "a <(CMD)",
                "a <<E⏎$(CMD)⏎E",
                "a <<E⏎${b:-`CMD`}⏎E",
                "f() { CMD; }",
                "coproc CMD",
                "coproc a { CMD; }",
                "time CMD",
                "a | time CMD",
                "! CMD",
                "if a; then b; else CMD; fi",
                "until CMD; do a; done",
                "{ (CMD) & }",
            })
    void theCommandsInsideAreSeen(String text) {
        List<String> programs = new ArrayList<>();
        for (Command.Simple command : parse(text).simpleCommands()) {
            programs.add(String.valueOf(command.program()));
        }
        assertThat(programs).contains("CMD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <<'E'⏎$(CMD)⏎E",
                "a '$(CMD)'",
                "a \\$(CMD",
                "a # CMD",
                "a <<E⏎\\$(CMD)⏎E",
            })
    void whatIsQuotedIsNoCommand(String text) {
        for (Command.Simple command : parse(text).simpleCommands()) {
            assertThat(command.program()).isNotEqualTo("CMD");
        }
    }
}
