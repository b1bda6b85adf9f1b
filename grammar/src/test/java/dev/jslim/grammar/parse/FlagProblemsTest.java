package dev.jslim.grammar.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "FROM --platfrom=x a → 2:6 FROM has no flag '--platfrom'; did you mean --platform?",
                "COPY --chwon=a b c → 2:6 COPY has no flag '--chwon'; did you mean --chown?",
                "ADD --from=a b c → 2:5 ADD has no flag '--from'; its flags are --checksum, --chmod, --chown, --exclude, --keep-git-dir, --link, --unpack",
                "RUN --mont=type=cache a → 2:5 RUN has no flag '--mont'; did you mean --mount?",
                "HEALTHCHECK --retry=3 CMD a → 2:13 HEALTHCHECK has no flag '--retry'; its flags are --interval, --retries, --start-interval, --start-period, --timeout",
                "USER --x a → 2:6 USER has no flag '--x'; remove the flag",
                "CMD --x a → 2:5 CMD has no flag '--x'; remove the flag",
                "ENTRYPOINT --x [\"a\"] → 2:12 ENTRYPOINT has no flag '--x'; remove the flag",
                "ENV --x A=b → 2:5 ENV has no flag '--x'; remove the flag",
                "LABEL --x A=b → 2:7 LABEL has no flag '--x'; remove the flag",
                "EXPOSE --x 80 → 2:8 EXPOSE has no flag '--x'; remove the flag",
                "VOLUME --x /a → 2:8 VOLUME has no flag '--x'; remove the flag",
                "WORKDIR --x /a → 2:9 WORKDIR has no flag '--x'; remove the flag",
                "SHELL --x [\"a\"] → 2:7 SHELL has no flag '--x'; remove the flag",
                "MAINTAINER --x me → 2:12 MAINTAINER has no flag '--x'; remove the flag",
                "ONBUILD --x RUN a → 2:9 ONBUILD has no flag '--x'; remove the flag",
                "ONBUILD RUN --x a → 2:13 RUN has no flag '--x'; its flags are --device, --mount, --network, --security",
            })
    void anUnknownFlagIsAProblemThatStopsNothing(String instruction, String problem) {
        ParseResult result = ParserLaws.check("FROM a\n" + instruction + "\n");

        assertThat(Problem.listed(result, true)).isEqualTo(problem);
        assertThat(result.problems()).noneMatch(SyntaxProblem::refused);
        Instruction parsed = result.dockerfile().instructions().getLast();
        assertThat(parsed).isNotInstanceOf(Instruction.Unknown.class);
        Instruction flagged =
                parsed instanceof Instruction.OnBuild on && on.flags().isEmpty() ? on.trigger() : parsed;
        assertThat(flagged.flags()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "COPY --link=maybe a b → 2:13 the flag --link takes true or false, not 'maybe'",
                "COPY --link= a b → 2:6 the flag --link takes true or false, not ''",
                "COPY --parents=1 a b → 2:16 the flag --parents takes true or false, not '1'",
                "ADD --keep-git-dir=yes a b → 2:20 the flag --keep-git-dir takes true or false, not 'yes'",
                "ADD --unpack=on a b → 2:14 the flag --unpack takes true or false, not 'on'",
                "RUN --=x a → 2:5 the flag has no name",
                "FROM --platform a → 2:6 the flag --platform has no value",
                "COPY --from builder a b → 2:6 the flag --from has no value",
                "COPY --chown=a --link --chown=b c d → 2:23 the flag --chown is given twice",
                "ADD --link --link=false a b → 2:12 the flag --link is given twice",
                "ONBUILD RUN --mount a → 2:13 the flag --mount has no value",
                "HEALTHCHECK --interval=5 CMD a → 2:24 '5' is no duration",
                "HEALTHCHECK --timeout=$T CMD a → 2:23 '$T' is no duration",
                "HEALTHCHECK --timeout=1.2.3s CMD a → 2:23 '1.2.3s' is no duration",
                "HEALTHCHECK --start-period=50ns CMD a → 2:28 the duration 50ns is shorter than 1ms",
                "HEALTHCHECK --start-interval=-5s CMD a → 2:30 the duration -5s is shorter than 1ms",
                "HEALTHCHECK --interval=2562048h CMD a → 2:24 '2562048h' is no duration",
                "HEALTHCHECK --retries=-1 CMD a → 2:23 '-1' is no number of retries",
                "HEALTHCHECK --retries=many CMD a → 2:23 'many' is no number of retries",
                "HEALTHCHECK --retries=2147483648 CMD a → 2:23 '2147483648' is no number of retries",
                "RUN --network=nome a → 2:15 there is no network mode 'nome'",
                "RUN --network=$N a → 2:15 there is no network mode '$N'",
                "RUN --security=off a → 2:16 there is no security mode 'off'",
                "RUN --device=a,b a → 2:16 a device has no key 'b'",
                "RUN --device=name=a,name=b a → 2:21 the device is named twice",
                "RUN --device=a,required=x a → 2:16 'x' is neither true nor false",
                "RUN --device= a → 2:5 the value of --device is empty",
            })
    void whatTheBuilderRefusesOfAFlagIsReportedWhereItStands(String instruction, String problems) {
        ParseResult result = ParserLaws.check("FROM a\n" + instruction + "\n");

        assertThat(Problem.listed(result, false)).isEqualTo(problems);
        assertThat(result.problems()).allMatch(SyntaxProblem::refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '´',
            value = {
                "type=tmp → 13 there is no mount type 'tmp'",
                "typ=cache → 13 a mount has no key 'typ'",
                "type=cache,target → 24 'target' has no value",
                "type=cache,foo → 24 a mount has no key 'foo'",
                "required,type=secret,id=a → 13 a mount of type bind has no required",
                "type=cache,target=/a,required=true → 34 a mount of type cache has no required",
                "type=secret,id=a,required=maybe → 30 'maybe' is neither true nor false",
                "target=/a,ro=yes → 23 'yes' is neither true nor false",
                "type=cache,target=/a,sharing=private_ → 34 a cache is not shared as 'private_'",
                "target=/a,sharing=shared → 13 only a cache is shared, no mount of type bind",
                "target=/a,size=1g → 23 a mount of type bind has no size",
                "type=tmpfs,target=/a,size=big → 34 'big' is no size",
                "type=tmpfs,target=/a,size=-1 → 34 '-1' is no size",
                "type=tmpfs,target=/a,size=1kbb → 34 '1kbb' is no size",
                "type=cache,target=/a,uid=root → 34 'root' is no uid",
                "type=cache,target=/a,gid=4294967296 → 34 '4294967296' is no gid",
                "type=cache,target=/a,mode=0788 → 34 '0788' is no mode",
                "target=/a,uid=1 → 13 a mount of type bind has no uid",
                "type=tmpfs,target=/a,mode=1777 → 13 a mount of type tmpfs has no mode",
                "type=secret → 13 the secret has no name",
                "type=secret,id=a,src=b → 13 the secret has a source and an id, which mean the same",
                "type=secret,id=a,from=b → 13 a secret comes from no stage",
                "type=cache,target=/ → 24 nothing can be mounted over the root directory",
                "from=$STAGE,target=/a → 13 no variable is expanded in the from of a mount",
                "'type=ca\"che' → 13 the quotes in the value of --mount are wrong",
            })
    void whatTheBuilderRefusesOfAMountIsReportedWhereItStands(String mount, String problem) {
        ParseResult result = ParserLaws.check("FROM a\nRUN --mount=" + mount + " b\n");

        assertThat(Problem.listed(result, false)).isEqualTo("2:" + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM --platform=$BUILDPLATFORM a",
                "COPY --link --parents=TRUE --chmod=755 --chown=a:b --exclude=a --exclude=b --from=x c d/",
                "COPY --from= a b",
                "ADD --link=False --keep-git-dir --unpack=true --checksum=sha256:0 --chmod=u+x --exclude=*.x a b",
                "RUN --mount=type=tmpfs,target=/a --mount=type=tmpfs,target=/b,size=64M --network=none --security=insecure c",
                "RUN --device=vendor.com/a=b,required --device=name=c,required=0 --device=required d",
                "RUN --mount=type=CACHE,id=a,dst=/b,sharing=Locked,mode=0755,uid=0,gid=0,rw c",
                "RUN --mount=type=$T,uid=$U,size=$S,target=/a --mount=type=secret,id=a,env=B,required=T b",
                "RUN --mount=type=ssh --mount=type=ssh,mode=0600,required --mount=from=a,src=/b,target=/c,ro=0 d",
                "RUN '--mount=type=cache,target=/a b' c",
                "RUN --mount='\"type=cache\",\"target=/a,b\"' c",
                "RUN --mount=type=tmpfs,target=/a,size='1.5 GiB' c",
                "RUN -- --mount a",
                "RUN --\"\" --mount a",
                "HEALTHCHECK --interval=1h2m3.5s --timeout=0 --start-period= --start-interval=1500us --retries=+3 CMD a",
                "HEALTHCHECK --interval=x --nothing NONE",
                "ARG --anything a=b",
                "STOPSIGNAL --anything SIGTERM",
            })
    void whatTheBuilderAcceptsOfFlagsIsNoProblem(String instruction) {
        assertThat(Problem.listed(ParserLaws.check("FROM a\n" + instruction + "\n"), false))
                .isEmpty();
    }

    @Test
    void quotesAndEscapesOfAFlagAreNoPartOfIt() {
        Instruction copy = ParserLaws.check("COPY --ch\"own\"='a b':\\c --from=\"x y\" d e\n")
                .dockerfile()
                .instructions()
                .getFirst();

        assertThat(copy.flags()).extracting(Flag::name).containsExactly("chown", "from");
        assertThat(copy.flags())
                .extracting(flag -> flag.value() == null ? null : flag.value().literal())
                .containsExactly("a b:c", "x y");
        assertThat(copy.flags())
                .extracting(flag -> flag.value() == null ? null : flag.value().raw())
                .containsExactly("'a b':\\c", "\"x y\"");
    }

    @Test
    void theEscapeCharacterOfFlagsIsThatOfTheFile() {
        Instruction copy = ParserLaws.check("# escape=`\nCOPY --from=C:\\` a b c\n")
                .dockerfile()
                .instructions()
                .getFirst();

        assertThat(copy.flags())
                .extracting(flag -> flag.value() == null ? null : flag.value().literal())
                .containsExactly("C:\\ a");
    }
}
