package dev.jslim.analyzer.build.check;

import dev.jslim.analyzer.build.Base;
import dev.jslim.analyzer.build.ImageReference;
import dev.jslim.analyzer.build.Platform;
import dev.jslim.analyzer.build.variables.Expanded;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.grammar.parse.SyntaxProblem;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the builder refuses of FROM. */
final class FromCheck {
    private final Words words;

    FromCheck(Words words) {
        this.words = words;
    }

    void check(Instruction.From from, Base base) {
        platform(from.flag("platform"));
        Word image = from.image();
        // The parser has said that there is no image.
        if (image.parts().isEmpty()) {
            return;
        }
        String literal = image.literal();
        Expanded expanded = literal == null ? words.expanded(image) : null;
        String text = expanded == null ? literal : resolved(expanded.value());
        if (text == null) {
            return;
        }
        if (text.isEmpty()) {
            words.refuse(
                    image.span(),
                    "FROM has no image" + because(expanded),
                    "declare the variable above the first FROM: ARG name=image");
        } else if (base instanceof Base.EarlierStage(var stage)) {
            String name = stage.name() == null ? text : stage.name().toLowerCase(Locale.ROOT);
            if (!text.equals(name)) {
                words.refuse(
                        image.span(),
                        "the builder looks for an image '" + text + "', because it knows names of stages in lower case",
                        "write FROM " + name);
            }
        } else if (!text.equals("scratch") && ImageReference.parse(text) == null) {
            words.refuse(
                    image.span(),
                    "'" + shown(text) + "' cannot be the name of an image" + because(expanded),
                    "write name:tag or name@sha256:digest, the name in lower case");
        }
    }

    private void platform(@Nullable Flag flag) {
        Word word = flag == null ? null : flag.value();
        if (flag == null || word == null || word.parts().isEmpty()) {
            return;
        }
        Expanded expanded = words.expanded(word);
        if (expanded.value() instanceof Resolution.Resolved(String text) && !Platform.isValid(text)) {
            words.refuse(
                    flag.span(),
                    "'" + shown(text) + "' is no platform" + because(expanded),
                    "write os/architecture, such as linux/arm64, or $BUILDPLATFORM");
        }
    }

    /** Returns a text in a length that fits a message. */
    static String shown(String text) {
        return SyntaxProblem.shown(text, 80);
    }

    private static @Nullable String resolved(Resolution value) {
        return value instanceof Resolution.Resolved(String text) ? text : null;
    }

    private static String because(@Nullable Expanded expanded) {
        Set<String> unset = expanded == null ? Set.of() : expanded.unset();
        return unset.isEmpty()
                ? ""
                : ", because " + String.join(" and ", unset) + (unset.size() == 1 ? " is" : " are") + " not set";
    }
}
