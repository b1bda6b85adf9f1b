package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheUsesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            apt-get update => INDEX /var/lib/apt/lists KEPT
            apt-get update && rm -rf /var/lib/apt/lists/* => INDEX /var/lib/apt/lists CLEANED
            rm -rf /var/lib/apt/lists/* && apt-get update => INDEX /var/lib/apt/lists KEPT
            apt-get update && apt-get clean => INDEX /var/lib/apt/lists KEPT
            apt-get update && apt-get distclean => INDEX /var/lib/apt/lists CLEANED
            apt-get update; rm -r "/var/lib/apt/lists/"* /tmp/* => INDEX /var/lib/apt/lists CLEANED
            apt-get update; rm -rf /var/lib/{dpkg,apt}/lists/* => INDEX /var/lib/apt/lists CLEANED
            apt-get update; rm -rf /var/lib/apt/lists/partial => INDEX /var/lib/apt/lists KEPT
            apt-get update; cd /var/lib/apt && rm -rf lists/* => INDEX /var/lib/apt/lists UNRESOLVED
            apt-get update; cd /src && rm -rf lib => INDEX /var/lib/apt/lists KEPT
            apt-get update; find /var/lib/apt/lists -type f -delete => INDEX /var/lib/apt/lists CLEANED
            apt-get update; find /var/lib/apt -name '*.lz4' -delete => INDEX /var/lib/apt/lists KEPT
            apt-get update; sh -c 'rm -rf /var/lib/apt/lists' => INDEX /var/lib/apt/lists CLEANED
            clean() { rm -rf /var/lib/apt/lists; }; apt-get update; clean => INDEX /var/lib/apt/lists UNRESOLVED
            --mount=type=cache,target=/var/lib/apt/ apt-get update => INDEX /var/lib/apt/lists MOUNTED
            --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update => INDEX /var/lib/apt/lists MOUNTED
            --mount=type=bind,rw,target=/var/lib/apt/lists apt-get update => INDEX /var/lib/apt/lists MOUNTED
            --mount=type=secret,target=/var/lib/apt/lists apt-get update => INDEX /var/lib/apt/lists KEPT
            apt-get -o Dir::State::lists=/tmp/l update => INDEX /var/lib/apt/lists UNRESOLVED
            apt-get install -y x => PACKAGES /var/cache/apt/archives UNRESOLVED
            apt-get install -y x && apt-get clean => PACKAGES /var/cache/apt/archives CLEANED
            apt install -y x => PACKAGES /var/cache/apt/archives DISABLED
            apk add x => INDEX /var/cache/apk|/etc/apk/cache KEPT
            apk add --no-cache x => INDEX /var/cache/apk|/etc/apk/cache DISABLED
            apk add $APK_OPTS x => INDEX /var/cache/apk|/etc/apk/cache UNRESOLVED
            apk add x && apk cache clean => INDEX /var/cache/apk|/etc/apk/cache KEPT
            apk add x && rm -rf /var/cache/apk/* => INDEX /var/cache/apk|/etc/apk/cache UNRESOLVED
            dnf5 install -y x && dnf5 clean all => INDEX /var/cache/libdnf5 CLEANED
            yum install -y x && rm -rf /var/cache/* => INDEX /var/cache/yum|/var/cache/dnf|/var/cache/libdnf5 CLEANED
            dnf -y --installroot /mnt install x => INDEX /var/cache/dnf|/var/cache/libdnf5 UNRESOLVED
            zypper in -y x && zypper clean -a => INDEX /var/cache/zypp CLEANED
            dpkg -i x.deb => ¤¤
            """)
    void system(String command, String expected) {
        assertThat(Runs.of(command).caches()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            pip install x => PACKAGES /root/.cache/pip KEPT
            pip install --no-cache-dir x => PACKAGES /root/.cache/pip DISABLED
            PIP_NO_CACHE_DIR=1 pip install x => PACKAGES /root/.cache/pip DISABLED
            PIP_NO_CACHE_DIR=off pip install x => PACKAGES /root/.cache/pip KEPT
            PIP_NO_CACHE_DIR=$X pip install x => PACKAGES /root/.cache/pip UNRESOLVED
            export PIP_NO_CACHE_DIR=true && pip install x => PACKAGES /root/.cache/pip DISABLED
            PIP_NO_CACHE_DIR=1 sh -c 'pip install x' => PACKAGES /root/.cache/pip DISABLED
            env PIP_CACHE_DIR=/c pip install x; rm -rf /c => PACKAGES /c CLEANED
            pip install --cache-dir=/tmp/p x => PACKAGES /tmp/p KEPT
            pip install x && rm -rf ~/.cache => PACKAGES /root/.cache/pip CLEANED
            pip install x && rm -rf "$HOME/.cache/pip" => PACKAGES /root/.cache/pip CLEANED
            pip install x && rm -rf /root/.[acpw]* => PACKAGES /root/.cache/pip CLEANED
            pip install x && rm -rf /root/* => PACKAGES /root/.cache/pip KEPT
            pip install x && rm -rf /{tmp,root}/{.npm,.cache} => PACKAGES /root/.cache/pip CLEANED
            pip install x && rm -rf /{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b} => PACKAGES /root/.cache/pip UNRESOLVED
            pip install x && rm -rf /home/app/.cache => PACKAGES /root/.cache/pip UNRESOLVED
            pip install x && rm -rf $(pip cache dir) => PACKAGES /root/.cache/pip UNRESOLVED
            pip install x && rm -rf $TMP/build => PACKAGES /root/.cache/pip KEPT
            pip install x && pip3 cache purge => PACKAGES /root/.cache/pip CLEANED
            pip cache purge && pip install x => PACKAGES /root/.cache/pip KEPT
            gosu app pip install x && rm -rf /home/app/.cache/pip => PACKAGES ~/.cache/pip UNRESOLVED
            --mount=type=cache,target=/root/.cache pip install x => PACKAGES /root/.cache/pip MOUNTED
            --mount=type=cache,target=/home/app/.cache/pip pip install x => PACKAGES /root/.cache/pip UNRESOLVED
            pipx install --pip-args=--no-cache-dir x => PACKAGES /root/.cache/pip DISABLED
            uv sync --no-cache => PACKAGES /root/.cache/uv DISABLED
            UV_CACHE_DIR=/uv uv pip install x && uv cache clean => PACKAGES /uv CLEANED
            uv sync && uv cache prune => PACKAGES /root/.cache/uv UNRESOLVED
            poetry install && rm -rf ~/.cache/pypoetry => PACKAGES /root/.cache/pypoetry CLEANED
            pipenv install => PACKAGES /root/.cache/pipenv KEPT
            conda install -y x && conda clean -afy => PACKAGES /opt/conda/pkgs|/root/.conda/pkgs CLEANED
            /opt/mini/bin/conda install -y x && /opt/mini/bin/conda clean -tipy => PACKAGES /opt/mini/pkgs CLEANED
            """)
    void python(String command, String expected) {
        assertThat(Runs.of(command).caches()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            npm ci => PACKAGES /root/.npm/_cacache KEPT
            npm ci && npm cache clean --force => PACKAGES /root/.npm/_cacache CLEANED
            npm ci && npm cache clean => PACKAGES /root/.npm/_cacache KEPT
            npm ci --cache /tmp/n && rm -rf /tmp/* => PACKAGES /tmp/n/_cacache CLEANED
            npm_config_cache=/n npm ci => PACKAGES /n/_cacache KEPT
            --mount=type=cache,target=/root/.npm npm ci => PACKAGES /root/.npm/_cacache MOUNTED
            npm run build => ¤¤
            yarn install && yarn cache clean => PACKAGES /usr/local/share/.cache/yarn/v6|/root/.yarn/berry/cache CLEANED
            YARN_CACHE_FOLDER=/y yarn => PACKAGES /y KEPT
            pnpm i --store-dir /s => PACKAGES /s KEPT
            export PNPM_HOME=/pnpm; pnpm i => PACKAGES /pnpm/store KEPT
            bun install --no-cache => PACKAGES /root/.bun/install/cache DISABLED
            corepack prepare yarn@4 --activate => ¤¤
            """)
    void node(String command, String expected) {
        assertThat(Runs.of(command).caches()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            gem install x => PACKAGES  UNRESOLVED
            GEM_HOME=/g gem install x && gem cleanup => PACKAGES /g/cache KEPT
            GEM_HOME=/g bundle install && rm -rf /g/cache/*.gem => PACKAGES /g/cache KEPT
            composer install --no-cache => PACKAGES /root/.composer/cache|/root/.cache/composer DISABLED
            COMPOSER_CACHE_DIR=/dev/null composer install => PACKAGES /dev/null DISABLED
            composer install && composer clear-cache => PACKAGES /root/.composer/cache|/root/.cache/composer CLEANED
            CARGO_HOME=/c cargo build && rm -rf /c/registry => PACKAGES /c/registry CLEANED
            cargo build --offline => ¤¤
            go mod download && go clean -modcache => PACKAGES /root/go/pkg/mod CLEANED
            go build ./... => PACKAGES /root/go/pkg/mod KEPT, BUILD /root/.cache/go-build KEPT
            GOFLAGS=-mod=vendor GOCACHE=/b go build . => BUILD /b KEPT
            go build -mod=vendor . && go clean -cache => BUILD /root/.cache/go-build CLEANED
            mvn -Dmaven.repo.local=/m package => PACKAGES /m KEPT
            MAVEN_OPTS='-Xmx1g -Dmaven.repo.local=/m -q' mvn package && rm -rf /m => PACKAGES /m CLEANED
            ./mvnw -o package => ¤¤
            gradle -g /g build => PACKAGES /g/caches KEPT
            --mount=type=cache,target=/root/.gradle ./gradlew build => PACKAGES /root/.gradle/caches MOUNTED
            dotnet restore --packages /p => PACKAGES /p KEPT
            dotnet publish && dotnet nuget locals all --clear => PACKAGES /root/.nuget/packages CLEANED
            dotnet publish --no-restore => ¤¤
            """)
    void languages(String command, String expected) {
        assertThat(Runs.of(command).caches()).isEqualTo(expected);
    }

    @Test
    void theInstructionsAboveSayWhereCachesLie() {
        assertThat(Runs.in("FROM golang:1\nRUN go mod download").caches()).isEqualTo("PACKAGES /go/pkg/mod KEPT");
        assertThat(Runs.in("FROM x/rust AS a\nFROM a\nRUN cargo fetch").caches())
                .isEqualTo("PACKAGES /usr/local/cargo/registry KEPT");
        assertThat(Runs.in("FROM a\nENV PIP_NO_CACHE_DIR=1\nRUN pip install x").caches())
                .isEqualTo("PACKAGES /root/.cache/pip DISABLED");
        assertThat(Runs.in("FROM a\nARG UV_CACHE_DIR\nRUN uv sync").caches()).isEqualTo("PACKAGES  UNRESOLVED");
        assertThat(Runs.in("FROM a\nUSER app\nRUN pip install x").caches()).isEqualTo("PACKAGES ~/.cache/pip KEPT");
        assertThat(Runs.in("FROM a\nUSER app\nENV HOME=/h\nRUN pip install x").caches())
                .isEqualTo("PACKAGES /h/.cache/pip KEPT");
        assertThat(Runs.in("FROM a\nUSER 0:0\nENV D=/d\nRUN pip install --cache-dir $D/p x && rm -rf ${D}")
                        .caches())
                .isEqualTo("PACKAGES /d/p CLEANED");
        assertThat(Runs.in("FROM a\nENV D=/d\nRUN --mount=type=cache,target=${D}/p PIP_CACHE_DIR=/d/p pip install x")
                        .caches())
                .isEqualTo("PACKAGES /d/p MOUNTED");
    }

    @Test
    void whatKeepsACacheOutIsPointedAt() {
        Runs runs = Runs.of("apk add --no-cache x && \\\n    apt-get update && \\\n    rm -rf /var/lib/apt/lists/*");

        assertThat(runs.commands().cacheUses())
                .extracting(use -> use.by() == null ? "" : runs.source().slice(use.by()))
                .containsExactly("--no-cache", "rm -rf /var/lib/apt/lists/*");
    }
}
