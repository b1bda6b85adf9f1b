package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shell that ShellCheck knows. */
public enum ShellDialect {
    SH("/bin/sh"),
    /** The {@code /bin/sh} of distributions where bash has that name too. */
    SH_OF_BASH("/bin/sh"),
    BASH("/bin/bash"),
    DASH("/bin/dash"),
    KSH("/bin/ksh"),
    /** Before 0.10 ShellCheck takes this line for dash. */
    BUSYBOX("/bin/busybox sh");

    /**
     * What ShellCheck says dash does not know and the ash of BusyBox does: double brackets, {@code ==}, {@code &>}, options of echo,
     * pipefail, source, substrings and replacements. Later versions do not say it of BusyBox.
     *
     * @see <a href="https://git.busybox.net/busybox/tree/shell/ash.c">ash.c, the parts under ASH_BASH_COMPAT</a>
     */
    private static final String KNOWN_TO_BUSYBOX =
            " SC3010 SC3014 SC3020 SC3024 SC3036 SC3037 SC3040 SC3046 SC3051 SC3057 SC3060 ";

    /** Names of images in which {@code /bin/sh} is a link to bash. */
    private static final Set<String> BASH_AS_SH = Set.of(
            "fedora",
            "centos",
            "rockylinux",
            "almalinux",
            "oraclelinux",
            "amazonlinux",
            "archlinux",
            "leap",
            "tumbleweed");

    private final String interpreter;

    ShellDialect(String interpreter) {
        this.interpreter = interpreter;
    }

    /** Returns what stands behind {@code #!}. */
    String interpreter() {
        return interpreter;
    }

    /** Returns whether a finding under an id is wrong about this shell. */
    boolean refutes(String id) {
        if (this == SH_OF_BASH && id.startsWith("SC3")) {
            return true; // all of them say what not every sh knows
        }
        return this == BUSYBOX && KNOWN_TO_BUSYBOX.contains(" " + id + " ");
    }

    /** Returns the shell of a command line such as {@code /usr/bin/env bash -e}, or null if ShellCheck does not know it. */
    static @Nullable ShellDialect of(List<String> words) {
        for (String word : words) {
            String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1)
                    .toLowerCase(Locale.ROOT);
            if (!name.equals("env") && !word.startsWith("-") && word.indexOf('=') < 0) {
                return named(name);
            }
        }
        return null;
    }

    /** Returns the shell that runs the RUNs of a stage without SHELL: that of Alpine is BusyBox's, that of Fedora bash. */
    static ShellDialect ofBase(Stage stage) {
        if (stage.root() instanceof Base.External(Resolution _, ImageReference image) && image != null) {
            String tag = image.tag() == null ? "" : image.tag();
            String name = image.baseName();
            if (name.equals("alpine") || name.equals("busybox") || tag.contains("alpine")) {
                return BUSYBOX;
            }
            return BASH_AS_SH.contains(name) || name.startsWith("ubi") ? SH_OF_BASH : SH;
        }
        return SH;
    }

    private static @Nullable ShellDialect named(String name) {
        return switch (name) {
            case "sh" -> SH;
            case "bash", "rbash" -> BASH;
            case "dash" -> DASH;
            case "ash", "busybox" -> BUSYBOX;
            case "ksh", "ksh93", "mksh", "oksh" -> KSH;
            default -> null;
        };
    }
}
