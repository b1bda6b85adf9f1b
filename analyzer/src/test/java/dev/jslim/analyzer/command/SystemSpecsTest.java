package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemSpecsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            apt-get install -y curl=7.88.1-10 git/bookworm libc6:i386 => APT_GET install INSTALL [curl =7.88.1-10, git /bookworm, libc6]
            apt-get -t bookworm-backports install -yq --no-install-recommends golang => APT_GET install INSTALL [golang]
            apt-get install -y ./local.deb /tmp/x_1.0_amd64.deb g++ exim4- => APT_GET install INSTALL [path:./local.deb, path:/tmp/x_1.0_amd64.deb, g++]
            apt-get install -y tasksel lamp-server^ "python3=${V}" $EXTRA => APT_GET install INSTALL [tasksel, group:lamp-server^, python3 ?, unknown:?]
            apt-get -qq update && apt install -y vim => APT_GET update REFRESH [] | APT_GET install INSTALL [vim]
            aptitude -y safe-upgrade => APT_GET safe-upgrade UPGRADE []
            apt-get purge -y --auto-remove gcc => APT_GET purge REMOVE [gcc]
            apt-get clean => APT_GET clean CLEAN []
            apt-get build-dep -y python3 => APT_GET build-dep INSTALL [group:python3]
            apt-get download hello=2.10 => APT_GET download DOWNLOAD [hello =2.10]
            dpkg -i /tmp/a.deb b.deb => DPKG -i INSTALL [path:/tmp/a.deb, path:b.deb]
            dpkg --install --force-all a.deb => DPKG --install INSTALL [path:a.deb]
            dpkg --purge curl => DPKG --purge REMOVE [path:curl]
            dpkg --print-architecture => ''
            """)
    void apt(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            apk add --no-cache curl=~8 'bash>5' "jq<2" git~2.40 gcc@edge => APK add INSTALL [curl =~8, bash >5, jq <2, git ~2.40, gcc]
            apk --no-cache --update-cache add curl=8.5.0-r0 => APK add INSTALL [curl =8.5.0-r0]
            apk add -t .build-deps --repository http://example.org/edge gcc musl-dev => APK add INSTALL [gcc, musl-dev]
            apk add --virtual=.deps '!busybox-extras' make => APK add INSTALL [make]
            apk add --allow-untrusted /tmp/glibc.apk local.apk => APK add INSTALL [path:/tmp/glibc.apk, path:local.apk]
            apk update && apk upgrade && apk del .build-deps => APK update REFRESH [] | APK upgrade UPGRADE [] | APK del REMOVE [.build-deps]
            busybox sh -c 'apk add curl' => APK add INSTALL [curl]
            """)
    void apk(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            yum install -y bash-5.1* java-17-openjdk python3-3.9.18-1.el9 => YUM install INSTALL [bash 5.1*, java-17-openjdk, python3 3.9.18-1.el9]
            dnf -y install @development-tools @nodejs:18/common 'kernel >= 5.14' => YUM install INSTALL [group:@development-tools, group:@nodejs 18, kernel >= 5.14]
            microdnf install --nodocs --setopt=install_weak_deps=0 -y shadow-utils => YUM install INSTALL [shadow-utils]
            dnf5 group install "Development Tools" => YUM group install INSTALL [group:Development Tools]
            yum groupinstall -y Base => YUM groupinstall INSTALL [group:Base]
            dnf module install -y nodejs:20/minimal => YUM module install INSTALL [group:nodejs 20]
            tdnf install -y https://example.org/a.rpm ./b.rpm c-1.0-2.x86_64.rpm => YUM install INSTALL [url:https://example.org/a.rpm, path:./b.rpm, path:c-1.0-2.x86_64.rpm]
            dnf -y rei rpm-sign-4.16.1.3 gcc-c++-11.2 openssl-1:1.1 gcc-toolset-12 java-1.8.0-openjdk => YUM rei INSTALL [rpm-sign 4.16.1.3, gcc-c++ 11.2, openssl 1:1.1, gcc-toolset-12, java-1.8.0-openjdk]
            dnf -y up-min && dnf dsync => YUM up-min UPGRADE [] | YUM dsync UPGRADE []
            dnf makecache && dnf clean all => YUM makecache REFRESH [] | YUM clean CLEAN []
            zypper --non-interactive in -y curl=8.0 'git>=2.40' vim => ZYPPER in INSTALL [curl =8.0, git >=2.40, vim]
            zypper ref && zypper clean -a => ZYPPER ref REFRESH [] | ZYPPER clean CLEAN []
            rpm -ivh https://example.org/e.rpm => RPM -i INSTALL [url:https://example.org/e.rpm]
            rpm --upgrade -v x.rpm => RPM --upgrade INSTALL [path:x.rpm]
            rpm -qa => ''
            """)
    void rpm(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected.equals("''") ? "" : expected);
    }
}
