package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import dev.jslim.grammar.syntax.WordPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** COPY to a relative path although nothing in the file says relative to what. */
public final class CopyRelativeDestWithoutWorkdir extends NodeRule<Instruction.Copy> {
    public CopyRelativeDestWithoutWorkdir() {
        super(
                Instruction.Copy.class,
                RuleInfo.of(
                                "copy-relative-dest-without-workdir",
                                "COPY to a relative path without WORKDIR",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3045", "DF063"));
    }

    @Override
    public List<Finding> check(Instruction.Copy copy, RuleContext context) {
        Stage stage = context.stage();
        boolean known = !isAbsolute(beginning(copy.destination(), context));
        if (stage == null || !known || hasWorkdir(copy, stage, context)) {
            return List.of();
        }
        Word destination = copy.destination();
        String message = "where " + destination.raw() + " is depends on the base image, for there is no WORKDIR above;"
                + " set WORKDIR first, or write an absolute path";
        TextEdit edit = absolute(destination, context);
        return edit == null
                ? found(destination.span(), message)
                : found(destination.span(), message, Fix.of("write an absolute path", Applicability.UNSAFE, edit));
    }

    /** Returns the path, or what it begins with if the rest is not known; where nothing of it is known, the root. */
    private static String beginning(Word destination, RuleContext context) {
        if (context.expand(destination) instanceof Resolution.Resolved(String path) && !path.isEmpty()) {
            return path;
        }
        boolean literal = !destination.parts().isEmpty()
                && destination.parts().getFirst() instanceof WordPart.Literal first
                && !first.value().isEmpty();
        return literal ? ((WordPart.Literal) destination.parts().getFirst()).value() : "/";
    }

    private static boolean hasWorkdir(Instruction.Copy copy, Stage stage, RuleContext context) {
        if (context.graph().workdirAt(stage, copy.span().start()) != null) {
            return true;
        }
        for (Instruction instruction : context.onBuild() ? stage.instructions() : List.<Instruction>of()) {
            boolean above = instruction.span().start() < copy.span().start();
            if (above && instruction instanceof Instruction.OnBuild on && on.trigger() instanceof Instruction.Workdir) {
                return true;
            }
        }
        return false;
    }

    /** The root directory is the working directory of an image that sets none. */
    private static @Nullable TextEdit absolute(Word destination, RuleContext context) {
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

    private static boolean isAbsolute(String path) {
        boolean drive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return path.startsWith("/") || path.startsWith("\\") || drive;
    }
}
