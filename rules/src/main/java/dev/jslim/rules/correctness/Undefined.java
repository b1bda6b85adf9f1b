package dev.jslim.rules.correctness;

import dev.jslim.analyzer.bases.BaseImage;
import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.build.variables.Scope;
import dev.jslim.analyzer.build.variables.VariableUses;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.ArgDeclaration;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.KeyValue;
import dev.jslim.grammar.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of an instruction that nothing in the file sets, and why: each is the business of one rule. */
final class Undefined {
    /** What somebody did wrong. */
    enum Kind {
        /** It is set by another pair of the same ENV. */
        SAME_ENV,
        /** It is declared above the first FROM only. */
        OUTSIDE,
        /** Nothing sets it. */
        NOWHERE,
        /** Nothing in the file sets it, but the base image may. */
        PERHAPS
    }

    /** A use of a variable that has no value. */
    record Use(WordPart.Variable variable, Kind kind) {}

    /** Nobody writes more pairs into one instruction, and each variable is compared with all of them. */
    private static final int MOST = 200;

    private Undefined() {}

    /** Returns the uses in an instruction of a stage. */
    static List<Use> in(Instruction instruction, RuleContext context) {
        Stage stage = context.stage();
        List<WordPart.Variable> variables =
                stage == null || context.onBuild() ? List.of() : variables(instruction, context);
        if (stage == null || variables.isEmpty()) {
            return List.of();
        }
        Scope scope = context.graph().scopeAt(instruction);
        List<Use> uses = new ArrayList<>();
        for (WordPart.Variable variable : variables) {
            boolean unset = scope.declared(variable.name()) instanceof Resolution.Absent;
            // What else a shell has no value for may be its own; and what is known of images takes time to read.
            boolean judged = !(instruction instanceof Instruction.Run) || isOutside(variable.name(), context);
            if (unset && judged && !declaredBefore(variable, instruction)) {
                Kind kind = kind(variable, instruction, stage, scope, context);
                if (kind == Kind.OUTSIDE || !(instruction instanceof Instruction.Run)) {
                    uses.add(new Use(variable, kind));
                }
            }
        }
        return uses;
    }

    private static List<WordPart.Variable> variables(Instruction instruction, RuleContext context) {
        return instruction instanceof Instruction.Run run ? ShellUses.in(run, context) : VariableUses.in(instruction);
    }

    private static Kind kind(
            WordPart.Variable variable, Instruction instruction, Stage stage, Scope scope, RuleContext context) {
        String name = variable.name();
        if (instruction instanceof Instruction.Env env && otherPair(variable, env) != null) {
            return Kind.SAME_ENV;
        }
        boolean platform = Scope.PLATFORM.contains(name);
        BaseImage base = context.base(stage);
        List<String> inBase = base == null ? null : base.environment();
        boolean ofBase = inBase != null && inBase.contains(name);
        boolean closed = scope.lookup(name) instanceof Resolution.Absent || (inBase != null && !ofBase);
        if (!closed && !(platform && !ofBase)) {
            return Kind.PERHAPS;
        }
        return isOutside(name, context) ? Kind.OUTSIDE : Kind.NOWHERE;
    }

    /** Returns whether a variable has a value above the first FROM. */
    private static boolean isOutside(String name, RuleContext context) {
        return Scope.PLATFORM.contains(name)
                || !(context.graph().globalScope().declared(name) instanceof Resolution.Absent);
    }

    /** Returns the pair of the same ENV, not the one that the variable stands in, that sets it; or null. */
    static @Nullable KeyValue otherPair(WordPart.Variable variable, Instruction.Env env) {
        for (KeyValue pair : env.pairs().subList(0, Math.min(MOST, env.pairs().size()))) {
            boolean own = pair.span().contains(variable.span());
            if (!own && pair.key().raw().equals(variable.name())) {
                return pair;
            }
        }
        return null;
    }

    /** The names of one ARG are declared one after the other. */
    private static boolean declaredBefore(WordPart.Variable variable, Instruction instruction) {
        if (instruction instanceof Instruction.Arg arg) {
            List<ArgDeclaration> all = arg.declarations();
            for (ArgDeclaration declaration : all.subList(0, Math.min(MOST, all.size()))) {
                if (declaration.span().start() > variable.span().start()) {
                    return false;
                }
                if (declaration.name().equals(variable.name())
                        && !declaration.span().contains(variable.span())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the fix that writes another name, or none where the name is not written in one piece. */
    static Fix[] rename(WordPart.Variable variable, String name, RuleContext context) {
        String text = context.source().slice(variable.span());
        int start = variable.span().start() + (text.startsWith("${") ? 2 : 1);
        Span old = new Span(start, start + variable.name().length());
        boolean plain = old.end() <= variable.span().end()
                && context.source().slice(old).equals(variable.name());
        return plain
                ? new Fix[] {Fix.of("write " + name, Applicability.UNSAFE, TextEdit.replace(old, name))}
                : new Fix[0];
    }
}
