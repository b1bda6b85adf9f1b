package dev.jslim.analyzer.shellcheck;

import dev.jslim.analyzer.lint.Alias;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.ShellCheckRule;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Position;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what ShellCheck says of a script into findings in the Dockerfile. */
final class PlacedComments {
    /** Rules of ours by the ids of ShellCheck that they have. */
    private final Map<String, RuleInfo> own = new HashMap<>();

    PlacedComments(List<RuleInfo> rules) {
        for (RuleInfo rule : rules) {
            for (Alias alias : rule.aliases()) {
                if (ShellCheckRule.isId(alias.id())) {
                    own.putIfAbsent(alias.id(), rule);
                }
            }
        }
    }

    /** Adds the findings of one script. */
    void add(ShellScript script, List<ShellComment> comments, SourceText source, List<Finding> found) {
        if (comments.isEmpty()) {
            return;
        }
        SourceText text = SourceText.of("script", script.text());
        for (ShellComment comment : comments) {
            Span place = inBody(comment.place(), text, script);
            if (place != null && !script.dialect().refutes(comment.id())) {
                RuleInfo rule = own.getOrDefault(comment.id(), ShellCheckRule.of(comment.id(), comment.level()));
                Fix fix = fix(comment, place, text, script, source);
                found.add(new Finding(
                        rule,
                        rule.slug().equals(comment.id()) ? comment.level() : rule.severity(),
                        script.body().span(place.start(), place.end()),
                        message(comment),
                        fix == null ? List.of() : List.of(fix)));
            }
        }
    }

    /** ShellCheck's sentences end in full stops, ours do not. */
    private static String message(ShellComment comment) {
        String message = comment.message();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static @Nullable Fix fix(
            ShellComment comment, Span place, SourceText text, ShellScript script, SourceText source) {
        List<TextEdit> edits = new ArrayList<>();
        for (ShellComment.Replacement replacement : comment.replacements()) {
            Span at = inBody(replacement.place(), text, script);
            TextEdit edit = at == null ? null : edit(at, replacement.text(), place, script, source);
            if (edit == null) {
                return null;
            }
            edits.add(edit);
        }
        edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).span().start() < edits.get(i - 1).span().end()
                    || edits.get(i).span().start() == edits.get(i - 1).span().start()) {
                return null;
            }
        }
        return edits.isEmpty()
                ? null
                : new Fix("apply ShellCheck's repair of " + comment.id(), Applicability.UNSAFE, edits, null);
    }

    /** Returns an edit of the Dockerfile, or null where the text stands there in another form. */
    private static @Nullable TextEdit edit(
            Span at, String replacement, Span comment, ShellScript script, SourceText source) {
        if (at.length() == 0) {
            // What opens stands with what follows, what closes with what is before: a continuation may lie between
            // them.
            boolean opens = at.start() == comment.start();
            int offset = opens
                    ? script.body().start(at.start())
                    : script.body().span(at.start(), at.start()).start();
            return TextEdit.insert(offset, replacement);
        }
        Span span = script.body().span(at.start(), at.end());
        boolean asWritten = source.slice(span).equals(script.body().text().substring(at.start(), at.end()));
        return asWritten && replacement.indexOf('\n') < 0 ? TextEdit.replace(span, replacement) : null;
    }

    /** Returns the offsets in the body, or null if the place is in our header. */
    private static @Nullable Span inBody(ShellComment.Place place, SourceText text, ShellScript script) {
        int length = script.body().length();
        int start = offset(place.line(), place.column(), text) - script.header().length();
        int end = offset(place.endLine(), place.endColumn(), text)
                - script.header().length();
        if (start < 0 || place.line() < 1 || start > length) {
            return null;
        }
        return new Span(start, Math.max(start, Math.min(end, length)));
    }

    private static int offset(int line, int column, SourceText text) {
        int known = Math.clamp(line, 1, text.lineCount());
        int start = text.offset(new Position(known, 1));
        String content = text.slice(text.line(known));
        int characters = Math.clamp(column - 1, 0, content.codePointCount(0, content.length()));
        return start + content.offsetByCodePoints(0, characters);
    }
}
