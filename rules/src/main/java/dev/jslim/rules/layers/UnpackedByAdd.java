package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Directive;
import dev.jslim.grammar.syntax.Instruction;
import org.jspecify.annotations.Nullable;

/** Lets ADD fetch and unpack an archive where a RUN does nothing else. */
final class UnpackedByAdd {
    /** What has ADD --unpack, see the release notes of docker/dockerfile. */
    private static final int MINOR = 17;

    private UnpackedByAdd() {}

    /** Returns the fix, or null where the RUN does more, or the frontend of the file may not know the flag. */
    static @Nullable Fix fix(Instruction.Run run, Fetched fetched, Unpacked unpacked, RuleContext context) {
        RunCommands commands = context.commandsOf(run);
        String url = Fetched.text(fetched.url(), fetched.invocation(), commands);
        String directory =
                unpacked.directory() == null ? "./" : unpacked.directory().raw();
        boolean plain = AddLine.isPlain(url)
                && url.startsWith("http")
                && AddLine.isPlain(directory)
                && (directory.startsWith("/") || directory.equals("./"));
        if (!plain || !knowsUnpack(context) || !isAll(run, fetched, unpacked, commands)) {
            return null;
        }
        return AddLine.instead(
                run, "--unpack " + url + " " + (directory.endsWith("/") ? directory : directory + "/"), context);
    }

    /** Whether a RUN downloads, unpacks, deletes the archive and does nothing else. */
    private static boolean isAll(Instruction.Run run, Fetched fetched, Unpacked unpacked, RunCommands commands) {
        int known = 0;
        for (Invocation each : commands.invocations()) {
            Span span = each.command().span();
            boolean removes = each.program().equals("rm")
                    && each.argument(each.arguments().size() - 1).equals(unpacked.name());
            boolean own = span.equals(fetched.invocation().command().span())
                    || span.equals(unpacked.invocation().command().span());
            known += removes || own ? 1 : 0;
        }
        // A pipeline, or links of one chain: what is in a branch or a loop need not run.
        boolean flat = run.form() instanceof CommandForm.ShellForm shell
                && shell.script().commands().size() == 1
                && (shell.script().commands().getFirst() instanceof Command.Pipeline
                        || (shell.script().commands().getFirst() instanceof Command.AndOr chain
                                && !chain.operators().contains(Command.Operator.OR)));
        return flat && known == commands.simple().size();
    }

    private static boolean knowsUnpack(RuleContext context) {
        for (Directive directive : context.dockerfile().directives()) {
            String image = directive.value();
            int colon = image.indexOf("docker/dockerfile:1");
            if (directive.name().equals("syntax") && colon >= 0) {
                String rest = image.substring(colon + "docker/dockerfile:1".length());
                return rest.isEmpty() || (rest.startsWith(".") && minor(rest.substring(1)) >= MINOR);
            }
        }
        return false;
    }

    private static int minor(String text) {
        int value = 0;
        for (int i = 0; i < text.length() && i < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
