package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.PackageManager;
import dev.jslim.analyzer.command.PackageSpec;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@code apk add} that gives its packages no name of their own.
 *
 * @param names of the packages, without those that only the run tells
 */
record ApkAddition(PackageCall call, Set<String> names) {
    /** Returns the addition that a call is, or null if it is none. */
    static @Nullable ApkAddition of(PackageCall call, RuleContext context) {
        if (!isApk(call, "add")
                || call.has("-t", "--virtual")
                || call.operands().isEmpty()) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>();
        for (PackageSpec spec : context.commands().specs(call)) {
            names.add(spec.name().orElse(""));
        }
        names.remove("");
        return new ApkAddition(call, names);
    }

    static boolean isApk(PackageCall call, String verb) {
        return call.manager() == PackageManager.APK && call.verb().equals(verb);
    }

    /** Returns a fix that names the packages of this call together, and deletes them by that name, if both calls have the same. */
    Fix[] fixes(PackageCall delete, RuleContext context) {
        List<ShellWord> words = delete.operands();
        Span gone =
                new Span(words.getFirst().span().start(), words.getLast().span().end());
        boolean same = call.packages().size() == call.operands().size()
                && delete.packages().size() == words.size()
                && names.size() == words.size()
                && context.commands().run().form() instanceof CommandForm.ShellForm
                && !context.source().slice(gone).contains("-")
                && context.dockerfile().comments(gone).isEmpty();
        return !same
                ? new Fix[0]
                : new Fix[] {
                    Fix.of(
                            "give them a name",
                            Applicability.UNSAFE,
                            RunEdits.argument(context.commands().run(), call.verbWord(), "--virtual .build-deps"),
                            TextEdit.replace(gone, ".build-deps"))
                };
    }
}
