package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeSpecsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            npm install -g @angular/cli@^17 typescript@latest pm2 => NPM install INSTALL [@angular/cli ^17, typescript latest, pm2]
            npm i left@npm:right@1 => NPM i INSTALL [left npm:right@1]
            npm install user/repo#v1 github:a/b git+https://example.org/x.git#main => NPM install INSTALL [vcs:user/repo v1, vcs:github:a/b, vcs:git+https://example.org/x.git main]
            npm install ./lib ../x file:y pack-1.0.0.tgz https://example.org/t.tgz => NPM install INSTALL [path:./lib, path:../x, path:file:y, path:pack-1.0.0.tgz, url:https://example.org/t.tgz]
            npm ci --omit=dev && npm cache clean --force => NPM ci INSTALL [] | NPM cache clean CLEAN []
            npm --prefix /app ci => NPM ci INSTALL []
            npm run build => NPM run OTHER []
            npx -y create-react-app@5 app => NPM exec EXECUTE [create-react-app 5]
            npx --package=typescript@5 tsc => NPM exec EXECUTE [typescript 5]
            npm install npm@$NPM_VERSION -g => NPM install INSTALL [npm ?]
            npm un -g yarn => NPM un REMOVE [yarn]
            """)
    void npm(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            yarn --frozen-lockfile => YARN install INSTALL []
            yarn => YARN install INSTALL []
            yarn global add serve@14 => YARN global add INSTALL [serve 14]
            yarn add react@18 --dev => YARN add INSTALL [react 18]
            yarn build && yarn cache clean --all => YARN build OTHER [] | YARN cache clean CLEAN []
            yarn --version => ''
            pnpm install --frozen-lockfile --filter ./app => PNPM install INSTALL []
            pnpm fetch --prod && pnpm add -g turbo@2 => PNPM fetch DOWNLOAD [] | PNPM add INSTALL [turbo 2]
            corepack enable && corepack prepare pnpm@9.1.0 --activate => COREPACK enable OTHER [] | COREPACK prepare INSTALL [pnpm 9.1.0]
            corepack pnpm install => PNPM install INSTALL []
            bun install --production && bun add zod@3 => BUN install INSTALL [] | BUN add INSTALL [zod 3]
            bunx prisma generate => BUN x EXECUTE [prisma]
            """)
    void yarnPnpmBunAndCorepack(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected.equals("''") ? "" : expected);
    }
}
