package dev.jslim.analyzer.command;

import org.jspecify.annotations.Nullable;

/** A program that installs packages, and what must be known to read its command line. */
public enum PackageManager {
    APT_GET("-o --option -t --target-release --default-release -c --config-file -a"),
    APK("-t --virtual -X --repository -p --root --keys-dir --repositories-file --arch --cache-dir "
            + "--cache-max-age --wait --timeout --progress-fd"),
    PIP("-r --requirement -c --constraint -i --index-url --extra-index-url -f --find-links -t "
            + "--target --prefix --root -e --editable --cache-dir --timeout --retries --trusted-host "
            + "--platform --python-version --implementation --abi --no-binary --only-binary "
            + "--progress-bar --src --upgrade-strategy -b --build --global-option --install-option "
            + "--config-settings -C --log --proxy --python --exists-action --cert --client-cert "
            + "--report --root-user-action --use-feature --group"),
    NPM("--prefix -C --registry -w --workspace --cache --loglevel --tag --omit --userconfig "
            + "--globalconfig --include --before"),
    YARN("--cwd --cache-folder --registry --modules-folder --network-timeout --mutex"),
    PNPM("-C --dir --filter --store-dir --registry"),
    YUM("-c --config -x --exclude --enablerepo --disablerepo --installroot --releasever --setopt "
            + "--repo --repoid -d -e -R --forcearch"),
    ZYPPER("-r --repo -t --type --from -D --reposd-dir -C --cache-dir -R --root -c --config " + "--download"),
    GEM("-v --version -i --install-dir -n --bindir -s --source -P --platform"),
    GO("-C -ldflags -tags -o -gcflags -mod -modfile -p -asmflags"),
    CARGO("--version --git --branch --tag --rev --path --root --features --target --bin --registry "
            + "--index -j --jobs --profile -F"),
    COMPOSER("-d --working-dir"),
    BUNDLE("-j --jobs --without --with --path --gemfile --retry");

    /** The options that take their value from the next word, separated by blanks. */
    private final String valueOptions;

    PackageManager(String valueOptions) {
        this.valueOptions = " " + valueOptions + " ";
    }

    /** Returns the manager that a program of this name is, or null. */
    public static @Nullable PackageManager of(String program) {
        return switch (program) {
            case "apt-get", "apt", "aptitude" -> APT_GET;
            case "apk" -> APK;
            case "pip", "pip2", "pip3" -> PIP;
            case "npm" -> NPM;
            case "yarn" -> YARN;
            case "pnpm" -> PNPM;
            case "yum", "dnf", "microdnf", "dnf5" -> YUM;
            case "zypper" -> ZYPPER;
            case "gem" -> GEM;
            case "go" -> GO;
            case "cargo" -> CARGO;
            case "composer" -> COMPOSER;
            case "bundle", "bundler" -> BUNDLE;
            default -> versioned(program) ? PIP : null;
        };
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
