package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import org.jspecify.annotations.Nullable;

/** A path that means something else in every working directory. */
final class RelativePath {
    private RelativePath() {}

    /** Returns the path, or what it begins with if the rest is not known; where nothing of it is known, the root. */
    static String beginning(Word destination, RuleContext context) {
        if (context.expand(destination) instanceof Resolution.Resolved(String path) && !path.isEmpty()) {
            return path;
        }
        boolean literal = !destination.parts().isEmpty()
                && destination.parts().getFirst() instanceof WordPart.Literal first
                && !first.value().isEmpty();
        return literal ? ((WordPart.Literal) destination.parts().getFirst()).value() : "/";
    }

    /** Returns an edit that makes a path absolute as if the working directory were the root, which it is where no image sets one. */
    static @Nullable TextEdit fromRoot(Word destination, RuleContext context) {
        String text = context.source().slice(destination.span());
        int quote = text.startsWith("\"") || text.startsWith("'") ? 1 : 0;
        int start = destination.span().start() + quote;
        String path = text.substring(quote);
        if (path.startsWith("$") || path.startsWith("..") || path.startsWith("~")) {
            return null;
        }
        boolean dot = path.startsWith(".") && (path.length() == 1 + quote || path.startsWith("./"));
        int dots = !dot ? 0 : path.startsWith("./") ? 2 : 1;
        return TextEdit.replace(new Span(start, start + dots), "/");
    }

    /** Returns whether a path begins at the root, or on Windows at a drive. */
    static boolean isAbsolute(String path) {
        boolean drive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return path.startsWith("/") || path.startsWith("\\") || drive;
    }
}
