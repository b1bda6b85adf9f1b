package dev.jslim.analyzer.config.yaml;

import dev.jslim.analyzer.config.yaml.Yaml.ScalarType;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a word without quotes is.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#1032-tag-resolution">YAML 1.2.2, 10.3.2</a>
 */
final class Types {
    private static final Pattern NOTHING = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FRACTION = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");

    private Types() {}

    /**
     * Returns the type of a value.
     *
     * @param otherTags is told of every tag but that of texts
     */
    static ScalarType of(ScalarEvent scalar, Consumer<String> otherTags) {
        String tag = scalar.getTag().orElse("");
        if (!tag.isEmpty() && !tag.equals("!") && !tag.equals("tag:yaml.org,2002:str")) {
            otherTags.accept(tag);
        }
        if (!scalar.isPlain() || tag.equals("tag:yaml.org,2002:str") || tag.equals("!")) {
            return ScalarType.TEXT;
        }
        String text = scalar.getValue();
        if (NOTHING.matcher(text).matches()) {
            return ScalarType.NOTHING;
        }
        if (TRUTH.matcher(text).matches()) {
            return ScalarType.TRUTH;
        }
        if (WHOLE.matcher(text).matches()) {
            return ScalarType.WHOLE_NUMBER;
        }
        return FRACTION.matcher(text).matches() ? ScalarType.FRACTION : ScalarType.TEXT;
    }
}
