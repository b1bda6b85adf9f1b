package dev.jslim.analyzer.lint;

import dev.jslim.grammar.source.Nodes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the comments that ignore what is found now, so that a project can begin with what comes from here on. */
public final class IgnoreComments {
    private final Dockerfile file;
    private final SourceText source;
    private final String reason;
    /** The rules to ignore, by the start of the line that the comment goes above. */
    private final SortedMap<Integer, List<String>> wanted = new TreeMap<>();

    private final List<String> fileWide = new ArrayList<>();

    private IgnoreComments(Dockerfile file, String reason) {
        this.file = file;
        this.source = file.source();
        this.reason = reason;
    }

    /**
     * Returns the text with comments for all that the engine finds in it, as {@link #add} writes them. A comment may part what a rule
     * looked at together, and so move its finding: then another comment is written, a few times at most.
     */
    public static String addAll(LintEngine engine, SourceText source, LintOptions options, String reason) {
        SourceText text = source;
        for (int round = 0; round < FixLoop.MOST_ROUNDS; round++) {
            String added = add(engine.lint(text, options), reason);
            if (added.equals(text.text())) {
                break;
            }
            text = SourceText.of(source.name(), added);
        }
        return text.text();
    }

    /**
     * Returns the text with a comment above the line of every finding: within a continued RUN above that very line, which the
     * builder does not see; otherwise above the instruction; for a directive, below the directives and for the file. What the builder refuses is not ignored, nor is what is wrong with a comment.
     *
     * @param reason why, for the comments; empty for none
     */
    public static String add(LintResult result, String reason) {
        IgnoreComments comments = new IgnoreComments(result.dockerfile(), reason);
        for (Finding finding : result.findings()) {
            comments.want(finding);
        }
        return comments.written();
    }

    private void want(Finding finding) {
        String slug = finding.rule().slug();
        if (slug.equals(SyntaxRule.INFO.slug()) || SuppressionRule.all().contains(finding.rule())) {
            return;
        }
        int start = finding.span().start();
        int directives = file.directives().isEmpty()
                ? 0
                : file.directives().getLast().span().end();
        if (start < directives) {
            // A comment above a directive would make it a comment.
            add(fileWide, slug);
            return;
        }
        int line = lineAbove(start);
        List<String> slugs = wanted.getOrDefault(line, new ArrayList<>());
        add(slugs, slug);
        wanted.put(line, slugs);
    }

    private static void add(List<String> slugs, String slug) {
        if (!slugs.contains(slug)) {
            slugs.add(slug);
        }
    }

    private int lineAbove(int offset) {
        Instruction around = around(offset);
        if (around == null) {
            return source.line(source.position(offset).line()).start();
        }
        int first = source.line(source.position(around.span().start()).line()).start();
        int own = source.line(source.position(offset).line()).start();
        return own > first && !inHeredoc(around, offset) ? own : first;
    }

    /** Returns the instruction that a place is in, or null if it is between two. */
    private @Nullable Instruction around(int offset) {
        List<Instruction> instructions = file.instructions();
        int next = Nodes.firstFrom(instructions, offset + 1);
        Instruction last = next == 0 ? null : instructions.get(next - 1);
        return last != null && offset <= last.span().end() ? last : null;
    }

    private static boolean inHeredoc(Instruction instruction, int offset) {
        Instruction inner = instruction instanceof Instruction.OnBuild trigger ? trigger.trigger() : instruction;
        List<Heredoc> heredocs = inner instanceof Instruction.Run run
                ? run.heredocs()
                : inner instanceof Instruction.Copy copy
                        ? copy.heredocs()
                        : inner instanceof Instruction.Add add ? add.heredocs() : List.of();
        for (Heredoc heredoc : heredocs) {
            if (heredoc.span().start() <= offset) {
                return true;
            }
        }
        return false;
    }

    private String written() {
        String text = source.text();
        StringBuilder out = new StringBuilder(text.length() + 64 * wanted.size());
        int done = 0;
        if (!fileWide.isEmpty()) {
            int last = file.directives().getLast().span().start();
            int below = source.position(last).line() + 1;
            done = below > source.lineCount()
                    ? text.length()
                    : source.line(below).start();
            boolean unended = done == text.length() && !text.endsWith("\n");
            out.append(text, 0, done)
                    .append(unended ? source.lineBreak() : "")
                    .append(comment(done, "ignore-file", fileWide));
        }
        for (Map.Entry<Integer, List<String>> entry : wanted.entrySet()) {
            int line = entry.getKey();
            Integer after = endOfNames(line);
            if (after == null) {
                out.append(text, done, line).append(comment(line, "ignore", entry.getValue()));
                done = line;
            } else {
                out.append(text, done, after).append(',').append(String.join(",", entry.getValue()));
                done = after;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private String comment(int line, String form, List<String> slugs) {
        String text = source.text();
        int end = line;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        String why = reason.isEmpty() ? "" : " -- " + reason;
        return text.substring(line, end) + "# jslim: " + form + "=" + String.join(",", slugs) + why
                + source.lineBreak();
    }

    /** Returns where the names end in a comment of ours directly above a line, so that it can take more; null if there is none. */
    private @Nullable Integer endOfNames(int line) {
        int above = Nodes.firstFrom(file.comments(), line) - 1;
        if (above < 0) {
            return null;
        }
        Comment comment = file.comments().get(above);
        Span span = comment.span();
        int next = source.position(span.start()).line() + 1;
        SuppressionComment parsed = SuppressionComment.parse(comment.text());
        if (parsed == null
                || parsed.origin() != SuppressionComment.Origin.OWN
                || parsed.reach() != SuppressionComment.Reach.NEXT
                || parsed.until() != null
                || parsed.names().isEmpty()) {
            return null;
        }
        if (next > source.lineCount() || source.line(next).start() != line) {
            return null;
        }
        return source.text().indexOf(comment.text(), span.start() + 1)
                + parsed.names().getLast().end();
    }
}
