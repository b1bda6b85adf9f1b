package dev.jslim.analyzer.lint;

import dev.jslim.grammar.source.Nodes;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Dockerfile;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a comment of a file can speak about: the line below, the instruction below, a stage, or the file. */
final class SuppressionScopes {
    private final Dockerfile file;
    /** The indexes of the FROMs. */
    private final List<Integer> stages = new ArrayList<>();

    SuppressionScopes(Dockerfile file) {
        this.file = file;
        List<Instruction> instructions = file.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof Instruction.From) {
                stages.add(i);
            }
        }
    }

    /** Returns where findings must start for a comment of the Dockerfile to hold for them. */
    Span of(Comment comment, SuppressionComment.Reach reach) {
        if (reach != SuppressionComment.Reach.NEXT) {
            return wide(comment, reach);
        }
        List<Instruction> instructions = file.instructions();
        int below = firstBelow(comment);
        if (below > 0 && instructions.get(below - 1).span().contains(comment.span())) {
            return nextLine(comment, file.source().lineCount());
        }
        int end = below == instructions.size()
                ? file.span().end()
                : endOfLine(instructions.get(below).span().end());
        return new Span(comment.span().start(), end);
    }

    private int endOfLine(int offset) {
        SourceText source = file.source();
        return source.line(source.position(offset).line()).end();
    }

    /** Returns the same for a comment in a script of RUN. */
    Span inScript(Comment comment, SuppressionComment.Reach reach) {
        return reach == SuppressionComment.Reach.NEXT
                ? nextLine(comment, file.source().lineCount())
                : wide(comment, reach);
    }

    /** Returns the comment lines of the scripts that RUN instructions have from heredocs; each shell and most languages have the hash. */
    List<Comment> scriptComments() {
        List<Comment> comments = new ArrayList<>();
        for (Instruction instruction : file.instructions()) {
            Instruction inner = instruction instanceof Instruction.OnBuild trigger ? trigger.trigger() : instruction;
            if (inner instanceof Instruction.Run run) {
                for (Heredoc heredoc : run.heredocs()) {
                    addComments(heredoc.body(), comments);
                }
            }
        }
        return comments;
    }

    private void addComments(Span body, List<Comment> comments) {
        String text = file.source().text();
        int at = body.start();
        while (at < body.end()) {
            int end = text.indexOf('\n', at);
            end = end < 0 || end > body.end() ? body.end() : end;
            int start = at;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start < end && text.charAt(start) == '#') {
                String line = text.substring(start, end);
                comments.add(new Comment(
                        line.substring(1).strip(),
                        new Span(start, start + line.stripTrailing().length())));
            }
            at = end + 1;
        }
    }

    private Span wide(Comment comment, SuppressionComment.Reach reach) {
        if (reach == SuppressionComment.Reach.FILE) {
            return file.span();
        }
        // A stage is meant from the comment on; the FROM directly below begins the one that is meant.
        int start = comment.span().start();
        int next = Collections.binarySearch(stages, firstBelow(comment) + 1);
        next = next < 0 ? -next - 1 : next;
        int end = next == stages.size()
                ? file.span().end()
                : file.instructions().get(stages.get(next)).span().start() - 1;
        return new Span(start, Math.max(start, end));
    }

    /** Returns the index of the first instruction that begins behind a comment. */
    private int firstBelow(Comment comment) {
        return Nodes.firstFrom(file.instructions(), comment.span().end() + 1);
    }

    private Span nextLine(Comment comment, int last) {
        SourceText source = file.source();
        int line = source.position(comment.span().start()).line() + 1;
        while (line < last) {
            String text = source.slice(source.line(line)).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                break;
            }
            line++;
        }
        // What is between the two counts too, such as an empty line.
        return new Span(
                comment.span().start(), source.line(Math.min(line, last)).end());
    }
}
