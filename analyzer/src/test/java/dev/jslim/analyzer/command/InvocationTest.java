package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeout 300 apk add curl",
                "timeout -k 5 -s KILL 300 apk add curl",
                "nice -n 5 ionice -c2 -n7 apk add curl",
                "gosu root apk add curl",
                "su-exec root:root apk add curl",
                "setpriv --reuid=0 --clear-groups -- apk add curl",
                "tini -g -- apk add curl",
                "dumb-init -- apk add curl",
                "runuser -u root -- apk add curl",
                "env -i -u HOME A=b apk add curl",
                "doas apk add curl",
                "stdbuf -oL apk add curl",
                "exec -a name apk add curl",
                "command apk add curl",
                "yes | apk add curl",
                "su -c 'apk add curl'",
                "su - root -c 'apk add curl'",
                "su -s /bin/sh -c 'apk add curl' root",
                "runuser root -c 'apk add curl'",
                "bash -lc 'apk add curl'",
                "bash -o pipefail -c 'apk add curl'",
                "bash -euxo pipefail -c 'apk add curl'",
                "busybox sh -c 'apk add curl'",
                "sudo -E env A=b bash -c \"apk add curl\"",
                "[\"/bin/sh\", \"-c\", \"apk add curl\"]",
                "[\"apk\", \"add\", \"curl\"]",
            })
    void theProgramBehindWrappersAndShellsIsFound(String command) {
        Runs runs = Runs.of(command);

        assertThat(runs.calls()).isEqualTo("APK add INSTALL [curl]");
        PackageSpec spec =
                runs.commands().specs(runs.commands().packageCalls().getFirst()).getFirst();
        assertThat(runs.source().slice(spec.span())).isEqualTo("curl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command -v apk add curl",
                "retry 3 apk add curl",
                "eval 'apk add curl'",
                "echo apk add curl",
                "$APK add curl",
                "sh install.sh 'apk add curl'",
                "runuser app",
            })
    void whatIsNotRunOrNotKnownIsNoCall(String command) {
        assertThat(Runs.of(command).commands().packageCalls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sudo -u app pip install x, app",
        "gosu app pip install x, app",
        "su - app -c 'pip install x', app",
        "su -s /bin/sh app -c 'pip install x', app",
        "runuser -u app -- sh -c 'pip install x', app",
        "su -c 'pip install x', ''",
        "sudo pip install x, ''",
    })
    void theUserWhomAWrapperBecomesIsKnown(String command, String user) {
        PackageCall call = Runs.of(command).commands().packageCalls().getFirst();

        assertThat(call.invocation().user())
                .satisfies(word -> assertThat(word == null ? "" : word.raw()).isEqualTo(user));
    }

    @Test
    void xargsAddsPackagesThatNobodyCanName() {
        assertThat(Runs.of("cat list | xargs -r -n 10 apt-get install -y curl").calls())
                .isEqualTo("APT_GET install INSTALL [curl, unknown:?]");
    }

    @Test
    void aSubcommandOutOfAVariableIsUnresolved() {
        RunCommands commands = Runs.of("apt-get -q $DO curl && pip --version").commands();

        assertThat(commands.packageCalls()).isEmpty();
        assertThat(commands.unresolved())
                .singleElement()
                .extracting(Invocation::program)
                .isEqualTo("apt-get");
    }

    @Test
    void variablesAreResolvedFromTheInstructionsAndTheRunItself() {
        String head = "FROM base\nARG V=1.2\nENV DEPS=\"git  make\"\nARG OPEN\n";

        assertThat(Runs.in(head + "RUN apk add $DEPS 'curl=$V' \"jq=$V\" bash=$OPEN")
                        .specs())
                .isEqualTo("[git, make, curl =$V, jq =1.2, bash ?]");
        assertThat(Runs.in(head + "RUN V=2 && apk add jq=$V && export V=3; apk add jq=${V}")
                        .specs())
                .isEqualTo("[jq =2] | [jq =3]");
        assertThat(Runs.in(head + "RUN V=2 apk add jq=$V").specs()).isEqualTo("[jq =1.2]");
        assertThat(Runs.in(head + "RUN if true; then V=2; fi; apk add jq=$V").specs())
                .isEqualTo("[jq ?]");
        assertThat(Runs.in(head + "RUN for V in 2 3; do apk add jq=$V; done").specs())
                .isEqualTo("[jq ?]");
        assertThat(Runs.in(head + "RUN read V < /v && apk add jq=$V ${V%.*} $(cat l) $MISSING")
                        .specs())
                .isEqualTo("[jq ?, unknown:?, unknown:?, unknown:?]");
    }

    @Test
    void spansPointAtTheVeryWordInHeredocsAndLongRuns() {
        Runs runs = Runs.in("""
                FROM base
                RUN --mount=type=cache,target=/x <<EOF
                set -e
                # first
                apt-get install -y \\
                    "curl=7.88" \\
                    git/sid
                if true; then
                  pip install 'flask[async]==3' --requirement="r.txt"
                fi
                EOF
                """);
        List<String> slices = new ArrayList<>();
        for (PackageCall call : runs.commands().packageCalls()) {
            for (PackageSpec spec : runs.commands().specs(call)) {
                slices.add(runs.source().slice(spec.span()));
            }
        }
        assertThat(slices).containsExactly("curl=7.88", "git/sid", "flask[async]==3", "r.txt");
    }
}
