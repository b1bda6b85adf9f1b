package dev.jslim.rules.security;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.shell.Assignment;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import java.util.ArrayList;
import java.util.List;

/** A variable that makes a program accept every certificate, set by ENV, ARG or in a RUN. */
abstract class UnverifiedTlsVariable extends NodeRule<Instruction> {
    private final String name;
    private final String program;

    UnverifiedTlsVariable(RuleInfo info, String name, String program) {
        super(Instruction.class, info.fixes(RuleInfo.Fixability.UNSAFE));
        this.name = name;
        this.program = program;
    }

    /** Returns whether this value switches the check off. */
    abstract boolean switchesOff(String value);

    @Override
    public final List<Finding> check(Instruction instruction, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        if (instruction instanceof Instruction.Env env) {
            for (int i = 0; i < env.pairs().size(); i++) {
                KeyValue pair = env.pairs().get(i);
                if (name.equals(pair.key().literal())
                        && context.expand(pair.value()) instanceof Resolution.Resolved(String value)
                        && switchesOff(value)) {
                    findings.add(finding(pair.span(), message(), Variables.removal(env, i, context)));
                }
            }
        } else if (instruction instanceof Instruction.Arg arg) {
            for (ArgDeclaration each : arg.declarations()) {
                String value = each.value() == null ? null : each.value().literal();
                if (each.name().equals(name) && value != null && switchesOff(value)) {
                    findings.add(finding(each.span(), message()));
                }
            }
        } else if (instruction instanceof Instruction.Run) {
            for (Command.Simple command : context.commands().simple()) {
                run(command, findings);
            }
        }
        return findings;
    }

    private void run(Command.Simple command, List<Finding> findings) {
        for (int i = 0; i < command.assignments().size(); i++) {
            Assignment each = command.assignments().get(i);
            String value = each.value().literal();
            if (each.name().equals(name) && value != null && switchesOff(value)) {
                Fix fix = command.words().isEmpty() ? null : Variables.removal(command, i);
                findings.add(fix == null ? finding(each.span(), message()) : finding(each.span(), message(), fix));
            }
        }
        boolean export = "export".equals(command.program());
        for (ShellWord word : export ? command.arguments() : List.<ShellWord>of()) {
            String text = word.literal();
            if (text != null && text.startsWith(name + "=") && switchesOff(text.substring(name.length() + 1))) {
                findings.add(finding(word.span(), message()));
            }
        }
    }

    private String message() {
        return name + " makes " + program
                + " accept every certificate, so whoever sits on the way can hand it something else; remove it and, where the authority is"
                + " your own, install its certificate";
    }
}
