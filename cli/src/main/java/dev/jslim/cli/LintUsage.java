package dev.jslim.cli;

import dev.jslim.cli.manual.Manual;
import dev.jslim.cli.report.Formats;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What there is to say of {@code jslim lint}; a plain command line needs nothing of it. */
final class LintUsage {
    private LintUsage() {}

    static void describe(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Dockerfiles, directories that are searched for Dockerfiles, or - for standard input;"
                        + " ./Dockerfile if not given.")
                .build());
        spec.addOption(OptionSpecs.flag("Repair what can be repaired without changing what the image does.", "--fix"));
        spec.addOption(OptionSpecs.flag(
                "With --fix or --diff: also repair what may change what the image does.", "--unsafe-fixes"));
        spec.addOption(OptionSpecs.flag("Repair as --fix does, and do not report what is left.", "--fix-only"));
        spec.addOption(OptionSpecs.flag("Show what --fix would change, and change nothing.", "--diff"));
        spec.addOption(OptionSpecs.flag(
                "With --fix: end with status 1 if something was repaired, even if nothing is left.",
                "--exit-non-zero-on-fix"));
        rules(spec, "--select", "Check only these rules; several are separated by commas.");
        rules(spec, "--ignore", "Leave these rules out; several are separated by commas.");
        spec.addOption(OptionSpec.builder("--preset")
                .paramLabel("PRESET")
                .type(String.class)
                .completionCandidates(List.of("recommended", "strict", "all"))
                .description("The rules to check: recommended (the default), strict or all.")
                .build());
        spec.addOption(OptionSpecs.flag("Check also rules of the preset that are still tried out.", "--preview"));
        spec.addOption(OptionSpec.builder("--failure-threshold")
                .paramLabel("SEVERITY")
                .type(String.class)
                .completionCandidates(List.of("error", "warning", "info", "style", "none"))
                .description(
                        "How bad a finding must be for exit status 1: error, warning, info, style (the default) or none.")
                .build());
        ConfigOptions.describe(spec);
        spec.addOption(OptionSpec.builder("--shellcheck")
                .paramLabel("PROGRAM")
                .type(String.class)
                .completionCandidates(List.of(ShellCheckPath.AUTO, ShellCheckPath.OFF, ShellCheckPath.REQUIRED))
                .description("Check scripts with this ShellCheck too; auto (the default) takes the one on the PATH, if"
                        + " there is one; required fails if there is none; off takes none.")
                .build());
        spec.addOption(OptionSpecs.text(
                "REV", "Report only what is in lines that are not as in this revision of git.", "--new-from"));
        spec.addOption(OptionSpecs.text("FILE", "Do not report what this file says is known already.", "--baseline"));
        spec.addOption(OptionSpecs.flag(
                "Write what is found now into the baseline, instead of reporting it.", "--update-baseline"));
        spec.addOption(
                OptionSpecs.flag("Write comments into the files that ignore what is found now.", "--add-ignores"));
        spec.addOption(
                OptionSpecs.text("TEXT", "With --add-ignores: the reason to write into the comments.", "--reason"));
        spec.addOption(OptionSpecs.list(
                "GLOB", "Leave out what this matches, as in a .gitignore; may be repeated.", "--exclude"));
        spec.addOption(OptionSpecs.flag(
                "Leave out what --exclude matches also where a path names it itself.", "--force-exclude"));
        spec.addOption(OptionSpecs.flag("Search directories also for files that git ignores.", "--no-ignore"));
        spec.addOption(OptionSpecs.text(
                "PATH", "What standard input is called; its directory is the build context.", "--stdin-filename"));
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel("FORMAT")
                .type(String.class)
                .completionCandidates(Formats.NAMES)
                .description("How to report: " + String.join(", ", Formats.NAMES) + ". The default is text.")
                .build());
        spec.addOption(OptionSpecs.list(
                "FORMAT=FILE", "Also write a report of that format to that file; may be repeated.", "--output"));
        spec.addOption(OptionSpecs.flag("Count the findings of each rule instead of showing them.", "--statistics"));
        spec.addOption(OptionSpecs.flag("Print nothing but errors; files are written all the same.", "--quiet"));
    }

    static Manual manual() {
        Manual manual = Manual.of(
                        "A RULE is a slug such as apt-lists-left, the id that another tool has for the same thing,"
                                + " such as DL3009, a @category, a pattern such as apt-*, or all, which means previews too.",
                        "A directory is searched, with the directories in it, for Dockerfile, Containerfile, names that begin with"
                                + " one of these and a dot, and names that end in .Dockerfile or .Containerfile, also in lower"
                                + " case. What git ignores is left out, and so are ignore files, templates and backups.")
                .heading("--select", "What is looked at")
                .heading("--format", "What is reported")
                .exit(
                        0,
                        "Nothing was found that is new; with --diff: there is nothing to change; with --fix-only: it was repaired;"
                                + " with --update-baseline and --add-ignores: it was written.")
                .exit(
                        1,
                        "Something was found that is as bad as --failure-threshold says, after repairs; with --diff: there is"
                                + " something to change.")
                .exit(2, "It could not be done: a file is missing, an option or a rule does not exist.")
                .example("jslim lint", "Check ./Dockerfile")
                .example("jslim lint .", "Check all Dockerfiles in this directory and below")
                .example("jslim lint --diff services/api", "Show what --fix would change")
                .example("jslim lint --fix --ignore DL3015,@style services", "Repair several at once")
                .example("jslim lint --select 'apt-*' --format json -", "Check standard input, for a program")
                .example("jslim lint --format github --output sarif=lint.sarif .", "Two reports from one run")
                .example("jslim lint --new-from main services", "Report only what is new since main")
                .example(
                        "jslim lint --baseline lint-baseline.json --update-baseline .",
                        "Write down what is found now, to see only what is new from then on")
                .file("Dockerfile, Containerfile", "What a directory is searched for.")
                .file(".gitignore, .git/info/exclude", "What is left out in a work tree of git.")
                .file(
                        "NAME.dockerignore, .dockerignore",
                        "What of the directory is not sent to the builder; the first one beside a Dockerfile NAME that"
                                + " is there.");
        return ConfigOptions.manual(manual);
    }

    private static void rules(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel("RULE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .description(description)
                .build());
    }
}
