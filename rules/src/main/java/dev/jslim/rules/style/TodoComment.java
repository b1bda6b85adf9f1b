package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Dockerfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comment with a mark for work that is left. */
public final class TodoComment extends NodeRule<Dockerfile> {
    public TodoComment() {
        super(
                Dockerfile.class,
                RuleInfo.of(
                                "todo-comment",
                                "A comment says that something is left to do",
                                RuleInfo.Category.STYLE,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .same("S1135"));
    }

    @Override
    public List<Finding> check(Dockerfile file, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Comment comment : file.comments()) {
            String text = context.source().slice(comment.span());
            int at = mark(text);
            if (at >= 0) {
                int start = comment.span().start() + at;
                findings.add(finding(
                        new Span(start, start + 4),
                        "the comment says that something is left to do; do it, or keep it where work is planned"));
            }
        }
        return findings;
    }

    private static int mark(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf("todo"); at >= 0; at = lower.indexOf("todo", at + 1)) {
            boolean before = at == 0 || !isWord(lower.charAt(at - 1));
            boolean after = at + 4 >= lower.length() || !isWord(lower.charAt(at + 4));
            if (before && after) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return c == '-' || Character.isLetterOrDigit(c);
    }
}
