package dev.jslim.rules.security;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Permissions that let everybody write, or make a program run as its owner. */
public final class WorldWritablePermissions extends NodeRule<Instruction> {
    public WorldWritablePermissions() {
        super(
                Instruction.class,
                RuleInfo.of(
                                "world-writable-permissions",
                                "Everybody may write a file of the image",
                                RuleInfo.Category.SECURITY,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .in(Preset.STRICT)
                        .same("S2612"));
    }

    @Override
    public List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (instruction instanceof Instruction.Copy || instruction instanceof Instruction.Add) {
            Flag flag = instruction.flag("chmod");
            Word value = flag == null ? null : flag.value();
            if (value != null && context.expand(value) instanceof Resolution.Resolved(String mode)) {
                judge(mode, value.span(), mode.equals(context.source().slice(value.span())), findings);
            }
        } else if (instruction instanceof Instruction.Run && context.ships()) {
            for (Invocation invocation : context.commands().invocations()) {
                ShellWord word = ModeWords.of(invocation, context);
                String mode = word == null ? "" : context.commands().text(word, invocation);
                if (word != null) {
                    boolean literal = mode.equals(word.raw())
                            && mode.length() == word.span().length();
                    judge(mode, word.span(), literal, findings);
                }
            }
        }
        return findings;
    }

    private void judge(String mode, Span span, boolean literal, List<Finding> findings) {
        if (FileMode.setsId(mode)) {
            findings.add(
                    finding(
                            span,
                            mode
                                    + " makes the file run with the rights of its owner, whoever starts it; remove the bit, and give the one process that needs it a capability"));
        } else if (FileMode.opens(mode)) {
            String closed = literal ? FileMode.closed(mode) : null;
            String message = mode
                    + " lets every process of the container change this, also one that was broken into; give it to the user who needs it"
                    + (closed == null ? "" : ", with " + closed);
            findings.add(
                    closed == null
                            ? finding(span, message)
                            : finding(
                                    span,
                                    message,
                                    Fix.of("write " + closed, Applicability.UNSAFE, TextEdit.replace(span, closed))));
        }
    }
}
