package dev.jslim.grammar.parse;

import dev.jslim.grammar.source.MappedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports what BuildKit refuses of one {@code --mount}, see {@code frontend/dockerfile/instructions/commands_runmount.go}, as far as
 * the text decides it: a value with a variable in it may turn out right.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#run---mount">RUN --mount</a>
 */
final class RunMount {
    private static final List<String> TYPES = List.of("bind", "cache", "secret", "ssh", "tmpfs");
    private static final List<String> SHARING = List.of("locked", "private", "shared");
    private static final List<String> KEYS = List.of(
            "type",
            "from",
            "source",
            "target",
            "readonly",
            "id",
            "sharing",
            "required",
            "size",
            "mode",
            "uid",
            "gid",
            "src",
            "dst",
            "destination",
            "ro",
            "rw",
            "readwrite",
            "env");

    private final FlagText flag;
    private final char escape;
    private final Problems problems;
    /** The keys whose values are not empty; those with more than one name under the first of them. */
    private final Set<String> given = new HashSet<>();

    /** Null while it is not known, because a variable says it. */
    private @Nullable String type = "bind";

    /** The target, if that is the root directory. */
    private @Nullable MappedText root;

    private boolean failed;

    RunMount(FlagText flag, char escape, Problems problems) {
        this.flag = flag;
        this.escape = escape;
        this.problems = problems;
    }

    void check() {
        List<MappedText> fields = RunFlags.fields(flag, problems);
        if (fields == null) {
            return;
        }
        for (MappedText field : fields) {
            field(field);
        }
        if (type != null && !failed) {
            whole(type);
        }
    }

    private void field(MappedText field) {
        String text = field.text();
        int equals = text.indexOf('=');
        String key = (equals < 0 ? text : text.substring(0, equals)).toLowerCase(Locale.ROOT);
        if (equals < 0) {
            switch (key) {
                case "readonly", "ro", "readwrite", "rw" -> {}
                case "required" -> onlyFor(field, key, "secret", "ssh");
                default ->
                    refuse(
                            field,
                            KEYS.contains(key) ? "'" + key + "' has no value" : "a mount has no key '" + key + "'",
                            KEYS.contains(key) ? "write " + key + "=value" : RunFlags.suggestion(key, KEYS));
            }
            return;
        }
        if (!KEYS.contains(key)) {
            refuse(field, "a mount has no key '" + key + "'", RunFlags.suggestion(key, KEYS));
            return;
        }
        int dollar = text.indexOf('$', equals);
        if (key.equals("from") && dollar >= 0 && dollar < text.length() - 1) {
            refuse(
                    field,
                    "no variable is expanded in the from of a mount",
                    "name a stage, and begin that with FROM and the variable");
            return;
        }
        String value = WordParser.parse(field, equals + 1, text.length(), escape, problems)
                .literal();
        if (value == null || !value.isEmpty()) {
            given.add(key.equals("src") ? "source" : key.equals("dst") || key.equals("destination") ? "target" : key);
        }
        if (value != null) {
            value(field, key, value);
        } else if (key.equals("type")) {
            type = null;
        }
    }

    private void value(MappedText field, String key, String value) {
        switch (key) {
            case "type" -> {
                String name = value.toLowerCase(Locale.ROOT);
                if (TYPES.contains(name)) {
                    type = name;
                } else {
                    refuse(field, "there is no mount type '" + value + "'", RunFlags.suggestion(value, TYPES));
                }
            }
            case "sharing" -> {
                if (!SHARING.contains(value.toLowerCase(Locale.ROOT))) {
                    refuse(field, "a cache is not shared as '" + value + "'", RunFlags.suggestion(value, SHARING));
                }
            }
            case "readonly", "ro", "readwrite", "rw", "required" -> {
                if (key.equals("required")) {
                    onlyFor(field, key, "secret", "ssh");
                }
                if (!GoNumbers.isBoolean(value)) {
                    refuse(
                            field,
                            "'" + value + "' is neither true nor false",
                            "write " + key + "=true, or leave it out");
                }
            }
            case "size" -> {
                onlyFor(field, key, "tmpfs", "tmpfs");
                if (!GoNumbers.isSize(value)) {
                    refuse(field, "'" + value + "' is no size", "write a number with a unit, such as 64m");
                }
            }
            case "mode" ->
                number(field, value, 8, "no mode", "write the permissions as octal digits, such as mode=0755");
            case "uid", "gid" -> number(field, value, 10, "no " + key, "write the number, such as " + key + "=1000");
            case "target", "dst", "destination" -> root = isRoot(value) ? field : null;
            default -> {}
        }
    }

    /** Reports what no single field decides. */
    private void whole(String mount) {
        boolean owned = mount.equals("secret") || mount.equals("ssh") || mount.equals("cache");
        for (String key : List.of("mode", "uid", "gid")) {
            if (!owned && given.contains(key)) {
                refuse(null, "a mount of type " + mount + " has no " + key, "remove " + key);
            }
        }
        boolean secret = mount.equals("secret");
        if (secret && given.contains("from")) {
            refuse(null, "a secret comes from no stage", "remove from");
        }
        if (secret && !given.contains("source") && !given.contains("target") && !given.contains("id")) {
            refuse(null, "the secret has no name", "write id=name, or the target");
        }
        if (secret && given.contains("source") && given.contains("id")) {
            refuse(null, "the secret has a source and an id, which mean the same", "keep the id");
        }
        if (root != null && !secret && !mount.equals("ssh")) {
            refuse(root, "nothing can be mounted over the root directory", "name a directory as the target");
        }
        if (!mount.equals("cache") && given.contains("sharing")) {
            refuse(null, "only a cache is shared, no mount of type " + mount, "remove sharing");
        }
    }

    private void number(MappedText field, String value, int base, String what, String hint) {
        if (!GoNumbers.isUnsigned(value, base)) {
            refuse(field, "'" + value + "' is " + what, hint);
        }
    }

    private void onlyFor(MappedText field, String key, String one, String other) {
        if (type != null && !type.equals(one) && !type.equals(other)) {
            refuse(
                    field,
                    "a mount of type " + type + " has no " + key,
                    "write the type before it: type=" + one + "," + key + (key.equals("size") ? "=64m" : ""));
        }
    }

    private static boolean isRoot(String path) {
        boolean root = path.startsWith("/");
        for (String part : path.split("/", -1)) {
            root &= part.isEmpty() || part.equals(".") || part.equals("..");
        }
        return root;
    }

    private void refuse(@Nullable MappedText field, String message, String hint) {
        failed = true;
        problems.add(field == null ? flag.place() : field.span(0, field.length()), message, hint);
    }
}
