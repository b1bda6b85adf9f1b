package dev.jslim.grammar.dump;

import dev.jslim.grammar.parse.BuildKitNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a tree as {@code Node.Dump} of BuildKit's {@code frontend/dockerfile/parser/parser.go} does. */
public final class BuildKitDump {
    private final StringBuilder out = new StringBuilder();

    private BuildKitDump() {}

    /** Returns the dump, one line for each instruction. */
    public static String of(List<BuildKitNode> nodes) {
        BuildKitDump dump = new BuildKitDump();
        for (BuildKitNode node : nodes) {
            dump.write(node);
        }
        return dump.out.toString();
    }

    private void write(BuildKitNode outermost) {
        int depth = 0;
        for (@Nullable BuildKitNode node = outermost; node != null; node = node.trigger()) {
            out.append(depth++ == 0 ? "(" : " (");
            int start = out.length();
            out.append(node.keyword().toLowerCase(Locale.ROOT));
            if (!node.flags().isEmpty()) {
                char before = '[';
                out.append(' ');
                for (String flag : node.flags()) {
                    out.append(before);
                    GoQuote.append(out, flag);
                    before = ' ';
                }
                out.append(']');
            }
            for (String argument : node.arguments()) {
                out.append(out.length() == start ? "" : " ");
                GoQuote.append(out, argument);
            }
        }
        out.repeat(')', depth).append('\n');
    }
}
