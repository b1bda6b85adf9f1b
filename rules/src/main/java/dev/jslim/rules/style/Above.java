package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above an instruction. */
final class Above {
    /** The comments of linters, which have to stand where they are. */
    private static final List<String> TOOLS =
            List.of("hadolint ", "jslim", "shellcheck ", "tally ", "check=", "trivy:", "checkov:");

    private Above() {}

    /** Returns the comment on the line above an instruction, or null if there is none or it has no text. */
    static @Nullable Comment comment(Instruction instruction, RuleContext context) {
        String text = context.source().text();
        int end = lineStart(text, instruction.span().start()) - 1;
        if (end <= 0) {
            return null;
        }
        List<Comment> comments = context.dockerfile().comments(new Span(lineStart(text, end), end + 1));
        return comments.isEmpty() || comments.getLast().text().isEmpty() ? null : comments.getLast();
    }

    /** Returns whether a comment says something to a linter. */
    static boolean isForTools(Comment comment) {
        for (String tool : TOOLS) {
            if (comment.text().startsWith(tool)) {
                return true;
            }
        }
        return false;
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
