package dev.jslim.analyzer.config.keys;

import dev.jslim.analyzer.config.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of values that speak of files and versions. */
final class FileKinds {
    private FileKinds() {}

    /** A pattern of files. */
    record Glob() implements Kind<FileGlob> {
        @Override
        public @Nullable FileGlob read(Yaml value, Problems problems) {
            String text = new Kinds.Text("pattern").read(value, problems);
            FileGlob glob = text == null ? null : FileGlob.parse(text);
            if (text != null && glob == null) {
                problems.add(value, "the pattern '" + text + "' is malformed");
            }
            return glob;
        }

        @Override
        public Map<String, Object> schema() {
            return new Kinds.Text("pattern").schema();
        }

        @Override
        public String label() {
            return "pattern";
        }
    }

    /** The versions of jslim that will do: {@code 0.2}, which means that or a later one, or conditions such as {@code >=0.2, <1}. */
    record Version() implements Kind<String> {
        private static final String CONDITION = "\\s*(>=|<=|>|<|==)?\\s*([0-9]{1,6}(?:\\.[0-9]{1,6}){0,2})\\s*";
        private static final Pattern ONE = Pattern.compile(CONDITION);

        @Override
        public @Nullable String read(Yaml value, Problems problems) {
            if (!(value instanceof Yaml.Scalar scalar)) {
                problems.wants(value, "a version such as 0.2, or conditions such as '>=0.2, <1'");
                return null;
            }
            for (String condition : scalar.text().split(",", -1)) {
                Matcher matcher = ONE.matcher(condition);
                if (!matcher.matches()) {
                    problems.wants(value, "a version such as 0.2, or conditions such as '>=0.2, <1'");
                    return null;
                }
                String operator = matcher.group(1) == null ? ">=" : matcher.group(1);
                int order = compare(parts(problems.version()), parts(matcher.group(2)));
                if (!holds(operator, order)) {
                    problems.add(
                            value,
                            "this configuration is for jslim " + scalar.text() + ", and this is " + problems.version());
                    return null;
                }
            }
            return scalar.text();
        }

        private static boolean holds(String operator, int order) {
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }

        /** A version of which only the beginning is said is that of its zeros; what follows a dash is not looked at. */
        private static List<Integer> parts(String version) {
            List<Integer> parts = new ArrayList<>();
            for (String part : version.split("-", 2)[0].split("\\.", -1)) {
                parts.add(part.matches("[0-9]{1,6}") ? Integer.parseInt(part) : 0);
            }
            while (parts.size() < 3) {
                parts.add(0);
            }
            return parts;
        }

        private static int compare(List<Integer> a, List<Integer> b) {
            for (int i = 0; i < 3; i++) {
                int order = Integer.compare(a.get(i), b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object(
                    "type", List.of("string", "number"), "pattern", "^" + CONDITION + "(," + CONDITION + ")*$");
        }

        @Override
        public String label() {
            return "version";
        }
    }
}
