package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageCallTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt-get install -y curl",
                "/usr/bin/apt-get -o Dpkg::Use-Pty=0 install -y curl",
                "sudo -E apt-get install -y curl",
                "sudo -u root DEBIAN_FRONTEND=noninteractive apt-get install -yq curl",
                "env A=b apt-get install -t bookworm-backports --yes curl",
                "DEBIAN_FRONTEND=noninteractive exec apt install -qy curl",
                "bash -ec \"apt-get install -y curl\"",
                "if true; then apt-get install -y curl; fi",
                "for p in a; do (apt-get install -y curl) || exit 1; done",
            })
    void installationsAreFoundBehindWrappersAndOptions(String command) {
        assertThat(commands(command).packageCalls()).singleElement().satisfies(call -> {
            assertThat(call.manager()).isEqualTo(PackageManager.APT_GET);
            assertThat(call.verb()).isEqualTo("install");
            assertThat(call.packages()).containsExactly("curl");
            assertThat(call.has("-y", "--yes")).isTrue();
        });
    }

    @Test
    void pipIsFoundAsProgramAndAsModule() {
        assertThat(commands("python3.12 -u -m pip install -r r.txt flask").packageCalls())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.manager()).isEqualTo(PackageManager.PIP);
                    assertThat(call.packages()).containsExactly("flask");
                    assertThat(call.option("-r"))
                            .extracting(PackageCall.Option::value)
                            .isEqualTo("r.txt");
                });
        assertThat(commands("python -m venv /v; pip --version; $PIP install b").packageCalls())
                .isEmpty();
    }

    @Test
    void removalsAreSeenByRmAndFind() {
        String lists = "/var/lib/apt/lists";
        assertThat(commands("rm -rf \"/var/lib/apt/lists/\"*").removes(lists)).isTrue();
        assertThat(commands("rm -rf /var/lib/{dpkg,apt}/*").removes(lists)).isTrue();
        assertThat(commands("find /var/lib/apt/lists -type f -delete").removes(lists))
                .isTrue();
        assertThat(commands("rm -rf /var/lib/apt/lists/partial /tmp/*").removes(lists))
                .isFalse();
    }

    private static RunCommands commands(String command) {
        return Runs.of(command).commands();
    }
}
