package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.keys.Containers.ListOf;
import dev.jslim.analyzer.config.keys.Containers.MapOf;
import dev.jslim.analyzer.config.keys.Kinds.Choice;
import dev.jslim.analyzer.config.keys.Kinds.Count;
import dev.jslim.analyzer.config.keys.Kinds.Flag;
import dev.jslim.analyzer.config.keys.Kinds.RuleName;
import dev.jslim.analyzer.config.keys.Kinds.Text;
import dev.jslim.analyzer.config.yaml.Yaml;
import dev.jslim.analyzer.lint.FailureThreshold;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleSettings;
import dev.jslim.analyzer.lint.RuleSettings.LabelKind;
import dev.jslim.analyzer.lint.ShellCheckMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one table of all keys. */
public final class Keys {
    private static final Kind<List<String>> RULES = new ListOf<>("list of rules", new RuleName());
    private static final Kind<List<String>> PATTERNS = new ListOf<>("list of patterns", new Text("pattern"));
    private static final RuleSettings OWN = RuleSettings.defaults();

    public static final Key<Preset> PRESET =
            of("preset", new Choice<>("no such preset", Preset.class), Preset.RECOMMENDED, "The rules that are on.");
    public static final Key<Boolean> PREVIEW =
            of("preview", new Flag(), false, "Whether rules of the preset are on that are still tried out.");
    public static final Key<List<String>> SELECT =
            of("select", RULES, null, "The rules that are on instead of those of the preset.");
    public static final Key<List<String>> EXTEND_SELECT =
            of("extend-select", RULES, null, "Rules that are on beside those of the preset.");
    public static final Key<List<String>> IGNORE = of("ignore", RULES, null, "Rules that are off.");
    public static final Key<Map<String, Level>> SEVERITY = of(
            "severity",
            new MapOf<>("mapping of rules", new RuleName(), new Choice<>("no such severity", Level.class)),
            null,
            "How bad the findings of rules are; this does not switch a rule on, but off does switch it off.");
    public static final Key<List<String>> TRUSTED_REGISTRIES = of(
            "trusted-registries",
            PATTERNS,
            OWN.trustedRegistries(),
            "Registries and namespaces that images may come from; any, if there is none.");
    public static final Key<List<String>> BASE_IMAGES =
            of("base-images", PATTERNS, OWN.baseImages(), "Images that a build may begin with; any, if there is none.");
    public static final Key<Map<String, LabelKind>> LABELS = of(
            "labels",
            new MapOf<>("mapping of labels", new Text("label"), new Choice<>("no such kind of label", LabelKind.class)),
            OWN.labels(),
            "Labels that the final image shall have, and what their values are.");
    public static final Key<Boolean> STRICT_LABELS =
            of("strict-labels", new Flag(), OWN.strictLabels(), "Whether no other labels are wanted.");
    public static final Key<List<String>> UNPINNED_PACKAGES =
            of("unpinned-packages", PATTERNS, OWN.unpinnedPackages(), "Packages that need no version.");
    public static final Key<List<String>> NOT_SECRETS = of(
            "not-secrets",
            PATTERNS,
            OWN.notSecrets(),
            "Names of variables that hold no secret though they look like it.");
    public static final Key<Integer> MAX_LAYERS =
            of("max-layers", new Count(), OWN.maxLayers(), "The layers that a stage may add.");
    public static final Key<Integer> MAX_LINE_LENGTH =
            of("max-line-length", new Count(), OWN.maxLineLength(), "The characters that a line may have.");
    public static final Key<Integer> MAX_LINES =
            of("max-lines", new Count(), OWN.maxLines(), "The lines that a file may have.");
    public static final Key<Boolean> FIX_UNSAFE = of(
            "fix.unsafe", new Flag(), false, "Whether --fix also makes repairs that may change what the image does.");
    public static final Key<List<String>> FIX_FIXABLE =
            of("fix.fixable", RULES, null, "The rules whose repairs are made; all, if this is not there.");
    public static final Key<List<String>> FIX_UNFIXABLE =
            of("fix.unfixable", RULES, List.of(), "Rules whose repairs are shown, but not made.");
    public static final Key<List<String>> FIX_EXTEND_SAFE =
            of("fix.extend-safe", RULES, List.of(), "Rules whose unsafe repairs are taken for safe ones.");
    public static final Key<List<String>> FIX_EXTEND_UNSAFE =
            of("fix.extend-unsafe", RULES, List.of(), "Rules whose safe repairs are taken for unsafe ones.");
    public static final Key<FailureThreshold> FAILURE_THRESHOLD = of(
            "failure-threshold",
            new Choice<>("no such threshold", FailureThreshold.class),
            FailureThreshold.STYLE,
            "How bad a finding must be for exit status 1.");
    public static final Key<Boolean> SUPPRESSIONS =
            of("suppressions", new Flag(), true, "Whether comments in Dockerfiles that ignore findings are obeyed.");
    public static final Key<Boolean> REQUIRE_REASON =
            of("require-reason", new Flag(), false, "Whether a comment that ignores findings must say why.");
    public static final Key<ShellCheckMode> SHELLCHECK = of(
            "shellcheck",
            new Choice<>("no such mode", ShellCheckMode.class),
            ShellCheckMode.AUTO,
            "Whether ShellCheck looks at the scripts too.");
    public static final Key<List<String>> SHELLCHECK_ARGS = of(
            "shellcheck-args",
            new ListOf<>("list of texts", new Text("argument")),
            List.of(),
            "Arguments that ShellCheck is called with.");
    public static final Key<String> EXTENDS =
            file("extends", new Text("path"), null, "Another configuration file, which this one goes on from.");
    public static final Key<List<FileGlob>> EXCLUDE = file(
            "exclude", new ListOf<>("list of patterns", new FileKinds.Glob()), List.of(), "Files that are not linted.");
    public static final Key<String> BASELINE =
            file("baseline", new Text("path"), null, "The file of known findings, which are not reported.");
    public static final Key<String> REQUIRED_VERSION =
            file("required-version", new FileKinds.Version(), null, "The versions of jslim that this file is for.");
    public static final Key<Yaml> PROBES = file(
            "probes",
            new ProbesKind(),
            null,
            "What trace, minify and rewrite ask an application if the command line says nothing of it.");
    /** What says which files an override is for; it stands in nothing else. */
    public static final Key<List<FileGlob>> FILES = of(
            "files",
            new ListOf<>("list of patterns", new FileKinds.Glob()),
            null,
            "The files that this override is for.");

    private static final List<Key<?>> ALL = List.of(
            EXTENDS,
            REQUIRED_VERSION,
            PRESET,
            PREVIEW,
            SELECT,
            EXTEND_SELECT,
            IGNORE,
            SEVERITY,
            EXCLUDE,
            BASELINE,
            TRUSTED_REGISTRIES,
            BASE_IMAGES,
            LABELS,
            STRICT_LABELS,
            UNPINNED_PACKAGES,
            NOT_SECRETS,
            MAX_LAYERS,
            MAX_LINE_LENGTH,
            MAX_LINES,
            FAILURE_THRESHOLD,
            SUPPRESSIONS,
            REQUIRE_REASON,
            SHELLCHECK,
            SHELLCHECK_ARGS,
            FIX_UNSAFE,
            FIX_FIXABLE,
            FIX_UNFIXABLE,
            FIX_EXTEND_SAFE,
            FIX_EXTEND_UNSAFE,
            PROBES);

    private Keys() {}

    /** Returns all keys of a file, in the order in which they are shown. */
    public static List<Key<?>> all() {
        return ALL;
    }

    private static <T> Key<T> of(String name, Kind<T> kind, @Nullable T fallback, String description) {
        return new Key<>(name, kind, fallback, true, description);
    }

    private static <T> Key<T> file(String name, Kind<T> kind, @Nullable T fallback, String description) {
        return new Key<>(name, kind, fallback, false, description);
    }
}
