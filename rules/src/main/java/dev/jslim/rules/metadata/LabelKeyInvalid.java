package dev.jslim.rules.metadata;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label key that is not as keys shall be.
 *
 * @see <a href="https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations">Key format recommendations</a>
 */
public final class LabelKeyInvalid extends NodeRule<Instruction.Label> {
    private static final List<String> RESERVED = List.of("com.docker.", "io.docker.", "org.dockerproject.");

    public LabelKeyInvalid() {
        super(
                Instruction.Label.class,
                RuleInfo.of(
                                "label-key-invalid",
                                "A label key breaks the rules for keys",
                                RuleInfo.Category.METADATA,
                                Severity.STYLE)
                        .in(Preset.STRICT)
                        .same("DL3048"));
    }

    @Override
    public List<Finding> check(Instruction.Label label, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (KeyValue pair : label.pairs()) {
            // A variable in a key is itself against the rules; what it stands for is another matter.
            String key = context.expand(pair.key()) instanceof Resolution.Resolved(String name)
                    ? name
                    : pair.key().raw();
            String problem = problem(key);
            if (problem != null) {
                String message = "the key " + key + " " + problem + ", so tools may refuse or misread it;"
                        + " write small letters and digits with single dots and dashes between them";
                findings.add(finding(pair.key().span(), message));
            }
        }
        return findings;
    }

    private static @Nullable String problem(String key) {
        for (String reserved : RESERVED) {
            if (key.startsWith(reserved)) {
                return "stands in the namespace " + reserved + "*, which is reserved";
            }
        }
        for (int i = 0; i < key.length(); i++) {
            if (!isSeparator(key.charAt(i)) && !isPlain(key.charAt(i))) {
                return "has the character '" + key.charAt(i) + "'";
            }
            if (isSeparator(key.charAt(i)) && i + 1 < key.length() && isSeparator(key.charAt(i + 1))) {
                return "has two separators in a row";
            }
        }
        boolean framed = !key.isEmpty() && isPlain(key.charAt(0)) && isPlain(key.charAt(key.length() - 1));
        return framed ? null : "does not begin and end with a letter or digit";
    }

    /** The underscore is in so many keys, and breaks so little, that it counts as a letter. */
    private static boolean isPlain(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-';
    }
}
