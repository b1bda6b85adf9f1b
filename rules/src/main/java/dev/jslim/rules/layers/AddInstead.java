package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Flag;
import dev.jslim.grammar.syntax.Instruction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets ADD unpack an archive that COPY and tar put into two layers. */
final class AddInstead {
    private AddInstead() {}

    /** Returns the fix, or null where tar does more than ADD would, or the archive is used for something else. */
    static @Nullable Fix fix(Instruction.Copy copy, Instruction.Run run, Unpacked unpacked, RuleContext context) {
        String directory = directory(copy, run, unpacked, context);
        TextEdit removal = removal(run, unpacked, context);
        if (directory == null || removal == null || copy.sources().size() != 1 || copy.json() || !unpacked.plain()) {
            return null;
        }
        for (Flag flag : copy.flags()) {
            if (!flag.name().equals("chown") && !flag.name().equals("link")) {
                return null;
            }
        }
        String keyword = copy.keyword().text();
        String add = keyword.equals(keyword.toLowerCase(Locale.ROOT)) ? "add" : "ADD";
        return Fix.of(
                "let ADD unpack it",
                Applicability.UNSAFE,
                TextEdit.replace(copy.keyword().span(), add),
                TextEdit.replace(copy.destination().span(), directory),
                removal);
    }

    /** Returns where tar unpacks, as a destination that ends in a slash. */
    private static @Nullable String directory(
            Instruction.Copy copy, Instruction.Run run, Unpacked unpacked, RuleContext context) {
        if (unpacked.directory() != null) {
            String raw = unpacked.directory().raw();
            boolean plain = raw.startsWith("/") && raw.indexOf('$') < 0 && raw.indexOf('\\') < 0;
            return plain ? (raw.endsWith("/") ? raw : raw + "/") : null;
        }
        Resolution here = context.graph().stateAt(run).workdir();
        boolean same = here instanceof Resolution.Resolved(String path)
                && context.graph().stateAt(copy).workdir().is(path);
        return same && !context.commandsOf(run).runs("cd") ? "./" : null;
    }

    private static @Nullable TextEdit removal(Instruction.Run run, Unpacked unpacked, RuleContext context) {
        RunCommands commands = context.commandsOf(run);
        boolean only = commands.invocations().size() == commands.simple().size();
        boolean deleted = false;
        for (Invocation invocation : commands.invocations()) {
            boolean rm = invocation.program().equals("rm")
                    && invocation.argument(invocation.arguments().size() - 1).equals(unpacked.name());
            only &= rm
                    || invocation
                            .command()
                            .span()
                            .equals(unpacked.invocation().command().span());
            deleted |= rm;
        }
        if (only && run.heredocs().isEmpty()) {
            return context.hasComments(run) ? null : context.removal(run);
        }
        return deleted ? null : RemovalMove.removal(run, unpacked.invocation().command(), context);
    }
}
