package dev.jslim.rules.packages;

import dev.jslim.analyzer.command.PackageCall;
import dev.jslim.analyzer.command.RunEdits;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two installations that could be one. */
final class InstallPair {
    private InstallPair() {}

    /** Returns whether two calls differ in nothing but the packages that they install. */
    static boolean fits(PackageCall before, PackageCall call) {
        return call.manager().isSystem()
                && call.installs()
                && !call.operands().isEmpty()
                && before.installs()
                && before.manager() == call.manager()
                && before.verb().equals(call.verb())
                && !before.operands().isEmpty()
                && options(before).equals(options(call));
    }

    private static List<String> options(PackageCall call) {
        List<String> options = new ArrayList<>();
        options.add(call.invocation().program());
        for (PackageCall.Option option : call.options()) {
            ShellWord value = option.valueWord();
            options.add(option.word().raw() + (value == null ? "" : " " + value.raw()));
        }
        Collections.sort(options);
        return options;
    }

    /** Returns a fix that moves the packages of a call to the one before, where nothing else would be moved. */
    static Fix[] fixes(PackageCall before, PackageCall call, RuleContext context) {
        Command.Simple command = call.invocation().command();
        TextEdit deletion =
                RunEdits.without(context.dockerfile(), context.commands().run(), command);
        int end = before.operands().getLast().span().end();
        boolean plain = before.invocation().command().redirects().isEmpty()
                && command.redirects().isEmpty()
                && command.assignments().equals(before.invocation().command().assignments());
        if (deletion == null || !plain || deletion.span().start() < end) {
            return new Fix[0];
        }
        StringBuilder moved = new StringBuilder();
        for (ShellWord word : call.operands()) {
            moved.append(' ').append(context.source().slice(word.span()));
        }
        TextEdit[] edits = deletion.span().start() == end
                ? new TextEdit[] {TextEdit.replace(deletion.span(), moved.toString())}
                : new TextEdit[] {TextEdit.insert(end, moved.toString()), deletion};
        return new Fix[] {Fix.of("name all packages in one call", Applicability.UNSAFE, edits)};
    }
}
