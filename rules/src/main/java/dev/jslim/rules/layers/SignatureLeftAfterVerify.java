package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.command.RunEdits;
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
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A detached signature that was downloaded and checked stays in the layer. */
public final class SignatureLeftAfterVerify extends NodeRule<Instruction.Run> {
    public SignatureLeftAfterVerify() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "signature-left-after-verify",
                                "A signature stays after it was checked",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .in(Preset.STRICT)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("gpgVerifyAscRmAsc"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        if (!context.ships() || !(commands.runs("gpg") || commands.runs("gpgv"))) {
            return List.of();
        }
        Leftovers leftovers = new Leftovers(commands);
        List<Finding> findings = new ArrayList<>();
        for (Invocation invocation : commands.invocations()) {
            ShellWord signature = signature(invocation);
            int at = invocation.command().span().start();
            String name = signature == null ? "" : Fetched.text(signature, invocation, commands);
            if (signature != null && leftovers.download(name, at) != null && leftovers.stays(name, at)) {
                TextEdit edit =
                        RunEdits.after(context.dockerfile(), run, invocation.command(), "rm " + signature.raw());
                String message = name + " stays in the layer though nobody checks it again; remove it in the same RUN";
                findings.add(
                        edit == null
                                ? finding(signature.span(), message)
                                : finding(
                                        signature.span(),
                                        message,
                                        Fix.of("remove the signature", Applicability.UNSAFE, edit)));
            }
        }
        return findings;
    }

    private static @Nullable ShellWord signature(Invocation gpg) {
        boolean verifies = gpg.program().equals("gpgv");
        boolean value = false;
        for (ShellWord word : gpg.program().startsWith("gpg") ? gpg.arguments() : List.<ShellWord>of()) {
            if (verifies && !value && !word.raw().startsWith("-")) {
                return word;
            }
            verifies |= word.raw().equals("--verify");
            value = word.raw().equals("--keyring") || word.raw().equals("--homedir");
        }
        return null;
    }
}
