package dev.jslim.analyzer.fuzz;

import dev.jslim.analyzer.build.variables.Expanded;
import dev.jslim.analyzer.build.variables.Expansion;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.source.SourceBytes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Map;

/** Variables in a word: the first line of the input is the value of {@code x}, the rest is the word. */
public final class ExpansionTarget {
    private static final int LONGEST = 1 << 20;

    private ExpansionTarget() {}

    /** Asserts that any word has a value that is not endless, or a reason why not, and that both ways to ask agree. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = SourceBytes.decode(data, 0);
        int feed = Math.max(0, text.indexOf('\n'));
        Scope scope =
                new Scope(Map.of("x", Resolution.of(text.substring(0, feed)), "y", Resolution.of("")), Map.of(), false);
        SourceText source =
                SourceText.of("x", "FROM a\nENV a=" + text.substring(feed).replace("\n", " "));
        for (Instruction instruction :
                DockerfileParser.parse(source).dockerfile().instructions()) {
            if (instruction instanceof Instruction.Env env) {
                env.pairs().forEach(pair -> {
                    Expanded built = Expansion.asBuilt(pair.value(), scope);
                    agree(Expansion.expand(pair.value(), scope), built);
                });
            }
        }
    }

    private static void agree(Resolution strict, Expanded built) {
        if (strict instanceof Resolution.Resolved(String value)) {
            boolean same = built.value() instanceof Resolution.Resolved(String own) && own.equals(value);
            if (!same || value.length() > LONGEST) {
                throw new AssertionError(value + " is not " + built);
            }
        }
    }
}
