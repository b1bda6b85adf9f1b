package dev.jslim.analyzer.build.check;

import dev.jslim.grammar.parse.GoNumbers;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Dockerfile;
import org.jspecify.annotations.Nullable;

/**
 * What the builder refuses of {@code # check=}.
 *
 * @see <a href="https://docs.docker.com/reference/dockerfile/#check">check</a>
 */
final class CheckOptions {
    private CheckOptions() {}

    static void check(Dockerfile file, Words words) {
        for (Directive directive : file.directives()) {
            if (directive.name().equals("check") && !directive.value().isBlank()) {
                String problem = problem(directive.value());
                if (problem != null) {
                    words.refuse(directive.span(), problem, "write skip=Rule,Rule;error=true");
                }
            }
        }
    }

    private static @Nullable String problem(String value) {
        for (String part : value.strip().split(";", 3)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals).strip();
            if (equals < 0) {
                return "the option '" + FromCheck.shown(part) + "' has no value";
            }
            if (key.equals("error")
                    && !GoNumbers.isBoolean(part.substring(equals + 1).strip())) {
                return "the option error is true or false";
            }
            if (!key.equals("skip") && !key.equals("experimental") && !key.equals("error")) {
                return "there is no option '" + FromCheck.shown(key) + "'";
            }
        }
        return null;
    }
}
