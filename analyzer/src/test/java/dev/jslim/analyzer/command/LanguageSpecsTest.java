package dev.jslim.analyzer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageSpecsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            gem install rails -v 7.1 --no-document => GEM install INSTALL [rails 7.1]
            gem install rails:7.0 bundler:2.5.6 rake => GEM install INSTALL [rails 7.0, bundler 2.5.6, rake]
            gem install ./x-1.0.gem --version='~> 1' => GEM install INSTALL [path:./x-1.0.gem]
            gem update --system 3.5 && gem cleanup => GEM update UPGRADE [3.5] | GEM cleanup CLEAN []
            bundle install -j4 --without dev => BUNDLE install INSTALL []
            bundle => BUNDLE install INSTALL []
            bundle config set --local without dev => BUNDLE config set OTHER []
            bundle add puma --version '~> 6' => BUNDLE add INSTALL [puma ~> 6]
            composer install --no-dev => COMPOSER install INSTALL []
            composer require vendor/pkg:^2 "a/b=1.0" c/d ^3 => COMPOSER require INSTALL [vendor/pkg ^2, a/b 1.0, c/d ^3]
            php composer.phar install; composer global require laravel/installer => COMPOSER install INSTALL [] | COMPOSER global require INSTALL [laravel/installer]
            composer create-project laravel/laravel app 11.* && composer cc => COMPOSER create-project INSTALL [laravel/laravel 11.*] | COMPOSER cc CLEAN []
            """)
    void gemBundleAndComposer(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            cargo install ripgrep@14 --locked => CARGO install INSTALL [ripgrep 14]
            cargo +nightly install --version 0.13.1 just => CARGO install INSTALL [just 0.13.1]
            cargo install --git https://example.org/tool --tag v2 tool => CARGO install INSTALL [vcs:https://example.org/tool v2]
            cargo install --path . => CARGO install INSTALL [path:.]
            cargo fetch && cargo build --release && cargo chef cook --recipe-path r.json => CARGO fetch DOWNLOAD [] | CARGO build BUILD [] | CARGO chef cook BUILD []
            go install example.org/tool@v1.2.3 => GO install INSTALL [example.org/tool v1.2.3]
            go get -d -v ./... => GO get INSTALL [path:./...]
            go run -tags x example.org/tool@v2 -p example.org/other && go run main.go && go run ./cmd => GO run BUILD [example.org/tool v2] | GO run BUILD [path:main.go] | GO run BUILD [path:./cmd]
            go mod download && go build -o /app ./cmd => GO mod download DOWNLOAD [] | GO build BUILD []
            go mod download example.org/m@v2 => GO mod download DOWNLOAD [example.org/m v2]
            go clean -modcache && go mod init x => GO clean CLEAN [] | GO mod init OTHER []
            """)
    void cargoAndGo(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '¤', textBlock = """
            ./mvnw -B -DskipTests clean package => MAVEN clean BUILD []
            mvn dependency:go-offline -P prod => MAVEN dependency:go-offline DOWNLOAD []
            mvn dependency:get -Dartifact=org.example:tool:1.2 => MAVEN dependency:get DOWNLOAD [org.example:tool 1.2]
            mvn -f app/pom.xml clean => MAVEN clean CLEAN []
            gradle -g /cache clean bootJar -x test --no-daemon => GRADLE clean BUILD []
            ./gradlew dependencies => GRADLE dependencies DOWNLOAD []
            dotnet restore src/App.csproj -r linux-x64 => DOTNET restore INSTALL []
            dotnet add App.csproj package Serilog --version 3.1 => DOTNET add package INSTALL [Serilog 3.1]
            dotnet add package Serilog -v 4 => DOTNET add package INSTALL [Serilog 4]
            dotnet tool install --global dotnet-ef --version 8.0.4 => DOTNET tool install INSTALL [dotnet-ef 8.0.4]
            dotnet publish -c Release -o /out && dotnet nuget locals all --clear => DOTNET publish BUILD [] | DOTNET nuget locals CLEAN []
            dotnet App.dll => DOTNET App.dll OTHER []
            """)
    void mavenGradleAndDotnet(String command, String expected) {
        assertThat(Runs.of(command).calls()).isEqualTo(expected);
    }
}
