package dev.jslim.rules.style;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Comment;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comment right above a stage or an argument that does not describe it. */
public final class DefinitionCommentFormat extends NodeRule<Instruction> {
    public DefinitionCommentFormat() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "definition-comment-format",
                                "The comment above a stage or argument does not begin with its name",
                                RuleInfo.Category.METADATA,
                                Severity.STYLE)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .in(Preset.ALL)
                        .same("InvalidDefinitionDescription"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<String> names = names(instruction);
        Comment above = names.isEmpty() || context.onBuild() ? null : Above.comment(instruction, context);
        if (above == null || Above.isForTools(above)) {
            return List.of();
        }
        int blank = above.text().indexOf(' ');
        if (names.contains(blank < 0 ? above.text() : above.text().substring(0, blank))) {
            return List.of();
        }
        String keyword = instruction.keyword().text().toUpperCase(Locale.ROOT);
        String name = names.size() > 1 ? "<arg_key>" : names.getFirst();
        int line = context.source().text().indexOf('\n', above.span().start()) + 1;
        // Where BuildKit points: it is the definition that goes without a description.
        return found(
                instruction.keyword().span(),
                "docker build --call takes a comment right above " + keyword
                        + " for its description only if it begins with the name; write `# " + name
                        + " <description>`, or leave an empty line below it",
                Fix.of(
                        "insert an empty line",
                        Applicability.SAFE,
                        TextEdit.insert(line, context.source().lineBreak())));
    }

    private static List<String> names(Instruction instruction) {
        List<String> names = new ArrayList<>();
        if (instruction instanceof Instruction.Arg arg) {
            for (ArgDeclaration declaration : arg.declarations()) {
                names.add(declaration.name());
            }
        } else if (instruction instanceof Instruction.From from && from.name() != null) {
            names.add(from.name().raw().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
