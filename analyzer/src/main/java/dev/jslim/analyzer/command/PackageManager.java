package dev.jslim.analyzer.command;

import org.jspecify.annotations.Nullable;

/**
 * A program that installs packages, and what must be known to read its command line. All of it is text that is searched when a call
 * is met, so that a file without such calls pays nothing.
 */
public enum PackageManager {
    APT_GET(
            "INSTALL= install reinstall build-dep satisfy UPGRADE= upgrade dist-upgrade full-upgrade safe-upgrade REFRESH= update"
                    + " REMOVE= remove purge autoremove autopurge CLEAN= clean autoclean distclean dist-clean"
                    + " DOWNLOAD= download source",
            "-o --option -t --target-release --default-release -c --config-file -a --host-architecture -P --build-profiles"),
    DPKG("INSTALL= -i --install --unpack REMOVE= -r --remove -P --purge", "--root --admindir --instdir -D --debug"),
    APK(
            "INSTALL= add UPGRADE= upgrade fix REFRESH= update REMOVE= del CLEAN= cache+clean cache+purge"
                    + " DOWNLOAD= fetch cache+download cache+sync",
            "-t --virtual -X --repository -p --root --keys-dir --repositories-file --arch --cache-dir --cache-max-age --wait"
                    + " --timeout --progress-fd -o --output"),
    YUM(
            "INSTALL= install in reinstall rei localinstall groupinstall group+install groups+install module+install"
                    + " environment+install builddep UPGRADE= update up upgrade upgrade-minimal up-min distro-sync dsync update-minimal"
                    + " REFRESH= makecache check-update REMOVE= remove erase autoremove rm groupremove group+remove module+remove"
                    + " CLEAN= clean DOWNLOAD= download",
            "-c --config -x --exclude --excludepkgs --enablerepo --disablerepo --installroot --releasever --setopt --repo"
                    + " --repoid -d -e -R --forcearch --downloaddir --destdir --comment --advisory --repofrompath"),
    ZYPPER(
            "INSTALL= install in source-install si install-new-recommends inr UPGRADE= update up patch dist-upgrade dup"
                    + " REFRESH= refresh ref refresh-services refs REMOVE= remove rm CLEAN= clean cc DOWNLOAD= download",
            "-r --repo --from -t --type -D --reposd-dir -C --cache-dir -R --root --installroot -c --config --download -p"
                    + " --plus-repo --releasever"),
    RPM(
            "INSTALL= -i --install -U --upgrade -F --freshen REMOVE= -e --erase",
            "--root -r --dbpath --prefix --relocate -D --define --excludepath"),
    PIP(
            "INSTALL= install sync REMOVE= uninstall CLEAN= cache+purge cache+remove DOWNLOAD= download wheel OTHER= cache+dir"
                    + " cache+list cache+info config+set",
            "-r --requirement -c --constraint -i --index-url --extra-index-url -f --find-links -t --target --prefix --root -e"
                    + " --editable --cache-dir --timeout --retries --trusted-host --platform --python-version --implementation"
                    + " --abi --no-binary --only-binary --progress-bar --src --upgrade-strategy -b --build --global-option"
                    + " --install-option --config-settings -C --log --proxy --python --exists-action --cert --client-cert"
                    + " --report --root-user-action --use-feature --group -d --dest -w --wheel-dir --build-constraint"),
    PIPX(
            "INSTALL= install install-all inject UPGRADE= upgrade upgrade-all reinstall reinstall-all REMOVE= uninstall"
                    + " uninstall-all EXECUTE= run",
            "--python --pip-args --suffix --spec --index-url -i --preinstall -f --requirement -r --backend"),
    UV(
            "INSTALL= pip+install pip+sync sync add tool+install python+install UPGRADE= tool+upgrade REMOVE= pip+uninstall"
                    + " remove tool+uninstall CLEAN= cache+clean cache+prune BUILD= build EXECUTE= run tool+run OTHER= pip+compile"
                    + " cache+dir pip+list pip+freeze",
            "-r --requirement --requirements -c --constraint --constraints -e --editable -p --python -t --target --prefix"
                    + " --cache-dir --index --default-index -i --index-url --extra-index-url -f --find-links --extra --group"
                    + " --only-group --no-group --package -P --upgrade-package --directory --project --config-file --with"
                    + " --with-requirements --with-editable --from --tag --branch --rev --no-install-package --link-mode"
                    + " --index-strategy --keyring-provider --resolution --prerelease --exclude-newer --no-binary"
                    + " --only-binary --override --overrides -b --build-constraint --color --allow-insecure-host -C"
                    + " --config-setting --python-version --python-platform --no-binary-package --no-build-package"
                    + " --no-build-isolation-package --torch-backend"),
    POETRY(
            "INSTALL= install add sync self+add UPGRADE= update self+update REMOVE= remove self+remove CLEAN= cache+clear"
                    + " BUILD= build",
            "-C --directory -P --project -G --group --with --without --only -E --extras --source --python --platform"),
    PIPENV(
            "INSTALL= install sync UPGRADE= update upgrade REMOVE= uninstall",
            "-r --requirements --python --categories -i" + " --index --pypi-mirror --extra-pip-args -e --editable"),
    CONDA(
            "INSTALL= install create env+create UPGRADE= update upgrade env+update REMOVE= remove uninstall env+remove CLEAN= clean"
                    + " OTHER= run",
            "-n --name -p --prefix -c --channel -f --file --solver --platform --subdir --repodata-fn --clone -r --root-prefix"
                    + " --rc-file --experimental"),
    NPM(
            "INSTALL= install i in ins inst insta instal isnt isnta isntal isntall add ci clean-install ic install-clean"
                    + " install-test it install-ci-test cit UPGRADE= update up upgrade udpate REMOVE= uninstall un unlink"
                    + " remove rm r CLEAN= cache+clean cache+clear cache+rm EXECUTE= exec x OTHER= cache+verify cache+add"
                    + " config+set config+get config+delete",
            "--prefix -C --registry -w --workspace --cache --loglevel --tag --omit --userconfig --globalconfig --include --before"
                    + " --script-shell --fetch-retries --fetch-timeout --maxsockets --package -p --call --logs-max"),
    YARN(
            "INSTALL= install add global+add workspaces+focus UPGRADE= upgrade up global+upgrade REMOVE= remove global+remove"
                    + " CLEAN= cache+clean EXECUTE= dlx OTHER= cache+dir cache+list config+set set+version",
            "--cwd --cache-folder --registry --modules-folder --network-timeout --mutex --network-concurrency --use-yarnrc"
                    + " --global-folder --prefix --link-folder --mode"),
    PNPM(
            "INSTALL= install i add deploy recursive+install import ci UPGRADE= update up upgrade REMOVE= remove rm uninstall un"
                    + " CLEAN= store+prune cache+delete DOWNLOAD= fetch store+add EXECUTE= dlx create OTHER= store+path"
                    + " config+set",
            "-C --dir --filter -F --filter-prod --store-dir --registry --virtual-store-dir --modules-dir --reporter --loglevel"
                    + " --network-concurrency --node-linker --package-import-method --lockfile-dir --package"),
    BUN(
            "INSTALL= install i add a UPGRADE= update REMOVE= remove rm CLEAN= pm+cache EXECUTE= x create",
            "--cwd --cache-dir --registry -c --config --backend --omit --filter --linker --cafile --ca"),
    COREPACK("INSTALL= prepare install use up OTHER= enable disable", "--install-directory -o --output"),
    GEM(
            "INSTALL= install i UPGRADE= update REMOVE= uninstall CLEAN= cleanup DOWNLOAD= fetch",
            "-v --version -i --install-dir -n --bindir -s --source -P --trust-policy --platform -g --file --build-root -p"
                    + " --http-proxy --document --without --use-system-libraries"),
    BUNDLE(
            "INSTALL= install add UPGRADE= update REMOVE= remove CLEAN= clean DOWNLOAD= package cache pack OTHER= config+set"
                    + " config+unset",
            "-j --jobs --without --with --path --gemfile --retry -v --version -g --group -s --source --git --github --branch"
                    + " --ref --trust-policy --binstubs --standalone"),
    COMPOSER(
            "INSTALL= install i require req r create-project global+require global+install UPGRADE= update u upgrade"
                    + " global+update REMOVE= remove rm global+remove CLEAN= clear-cache clearcache cc OTHER= self-update"
                    + " selfupdate",
            "-d --working-dir --ignore-platform-req --apcu-autoloader-prefix --prefer-install -s --stability --repository"),
    CARGO(
            "INSTALL= install add binstall UPGRADE= update REMOVE= uninstall remove rm CLEAN= clean DOWNLOAD= fetch vendor"
                    + " BUILD= build b check c test t run r bench doc d rustc clippy publish package chef+cook nextest+run zigbuild",
            "--version --vers --git --branch --tag --rev --path --root --features --target --bin --registry --index -j --jobs"
                    + " --profile -F --config -C -Z --color --manifest-path --target-dir -p --package --example --test --bench"
                    + " --message-format --recipe-path --exclude"),
    GO(
            "INSTALL= install get DOWNLOAD= mod+download mod+vendor mod+tidy work+sync CLEAN= clean BUILD= build test run list vet"
                    + " generate OTHER= mod+init mod+verify mod+edit mod+graph",
            "-C -ldflags -tags -o -gcflags -mod -modfile -p -asmflags -buildmode -installsuffix -compiler -pkgdir -overlay"
                    + " -toolexec -modcacherw -run -timeout -count -exec"),
    MAVEN(
            "CLEAN= clean DOWNLOAD= dependency:go-offline dependency:resolve dependency:resolve-plugins dependency:get"
                    + " dependency:copy dependency:copy-dependencies BUILD= *",
            "-f --file -pl --projects -P --activate-profiles -s --settings -gs --global-settings -t --toolchains -T --threads -D"
                    + " --define -l --log-file -rf --resume-from -b --builder --color"),
    GRADLE(
            "CLEAN= clean DOWNLOAD= dependencies resolveDependencies BUILD= * OTHER= wrapper init tasks help",
            "-p --project-dir -g --gradle-user-home -x --exclude-task -b --build-file -c --settings-file -I --init-script -D"
                    + " --system-prop -P --project-prop --project-cache-dir --console --warning-mode --max-workers --tests"
                    + " --configuration --priority --include-build"),
    DOTNET(
            "INSTALL= restore add+package package+add tool+install tool+restore workload+install workload+restore new+install"
                    + " UPGRADE= tool+update workload+update package+update REMOVE= remove+package package+remove tool+uninstall"
                    + " CLEAN= nuget+locals BUILD= build publish test run pack msbuild EXECUTE= dnx tool+execute tool+exec",
            "-c --configuration -o --output -r --runtime -f --framework -s --source -v --verbosity --version --packages"
                    + " --configfile --tool-path --add-source --package-directory -a --arch --os --project --version-suffix -p"
                    + " --property --tool-manifest --from-rollback-file --temp-dir --artifacts-path --filter --logger -l"
                    + " --framework-version");

    /** The subcommands behind what they do; the words of one are joined by a plus, {@code *} is every other one. */
    private final String verbs;

    /** The options that take their value from the next word, separated by blanks. */
    private final String valueOptions;

    PackageManager(String verbs, String valueOptions) {
        this.verbs = verbs + " ";
        this.valueOptions = " " + valueOptions + " ";
    }

    /** Returns the manager that a program of this name is, or null. */
    public static @Nullable PackageManager of(String program) {
        return switch (program) {
            case "apt-get", "apt", "aptitude" -> APT_GET;
            case "dpkg" -> DPKG;
            case "apk" -> APK;
            case "yum", "dnf", "microdnf", "dnf5", "tdnf", "dnf-3" -> YUM;
            case "zypper" -> ZYPPER;
            case "rpm" -> RPM;
            case "pip", "pip2", "pip3" -> PIP;
            case "pipx" -> PIPX;
            case "uv", "uvx" -> UV;
            case "poetry" -> POETRY;
            case "pipenv" -> PIPENV;
            case "conda", "mamba", "micromamba" -> CONDA;
            case "npm", "npx" -> NPM;
            case "yarn", "yarnpkg" -> YARN;
            case "pnpm", "pnpx" -> PNPM;
            case "bun", "bunx" -> BUN;
            case "corepack" -> COREPACK;
            case "gem" -> GEM;
            case "bundle", "bundler" -> BUNDLE;
            case "composer", "composer.phar" -> COMPOSER;
            case "cargo" -> CARGO;
            case "go" -> GO;
            case "mvn", "mvnw", "mvnd" -> MAVEN;
            case "gradle", "gradlew" -> GRADLE;
            case "dotnet" -> DOTNET;
            default -> versioned(program) ? PIP : null;
        };
    }

    /** Returns whether it installs what the whole system sees, rather than libraries and tools of one language. */
    public boolean isSystem() {
        return compareTo(RPM) <= 0;
    }

    /** Returns what a subcommand does; its words are separated by one blank. */
    PackageAction action(String verb) {
        int at = verbs.indexOf(" " + verb.replace(' ', '+') + " ");
        at = at < 0 ? verbs.indexOf(" * ") : at;
        if (at < 0 || verb.indexOf('=') >= 0) {
            return PackageAction.OTHER;
        }
        int equals = verbs.lastIndexOf('=', at);
        return PackageAction.valueOf(verbs.substring(verbs.lastIndexOf(' ', equals) + 1, equals));
    }

    /** Returns whether a subcommand is known by name. */
    boolean knows(String verb) {
        return verb.indexOf('=') < 0 && verbs.contains(" " + verb.replace(' ', '+') + " ");
    }

    /** Returns whether the next word belongs to the subcommand too: {@code cache} of {@code npm cache clean}. */
    boolean leads(String verb) {
        return verbs.contains(" " + verb.replace(' ', '+') + "+");
    }

    /** Returns whether {@code option}, written without an equals sign, takes its value from the next word. */
    boolean takesValue(String option) {
        return valueOptions.contains(" " + option + " ");
    }

    private static boolean versioned(String program) {
        if (!program.startsWith("pip2.") && !program.startsWith("pip3.")) {
            return false;
        }
        for (int i = 5; i < program.length(); i++) {
            if (program.charAt(i) < '0' || program.charAt(i) > '9') {
                return false;
            }
        }
        return program.length() > 5;
    }
}
