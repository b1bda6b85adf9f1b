package dev.jslim.grammar.parse.shell;

import dev.jslim.grammar.parse.DockerfileParser;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.Language;
import dev.jslim.grammar.source.SourceText;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.grammar.syntax.Heredoc;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;

/** The scripts of a Dockerfile as the builder hands them to a shell. */
final class RunScripts {
    private RunScripts() {}

    /** Returns the scripts of all RUN in shell form that are for a POSIX shell. */
    static List<String> of(String dockerfile) {
        SourceText source = SourceText.of("Dockerfile", dockerfile.replace("\r\n", "\n"));
        List<String> scripts = new ArrayList<>();
        for (Instruction instruction :
                DockerfileParser.parse(source).dockerfile().instructions()) {
            Instruction inner = instruction instanceof Instruction.OnBuild trigger ? trigger.trigger() : instruction;
            if (inner instanceof Instruction.Run run
                    && run.form() instanceof CommandForm.ShellForm form
                    && isForPosixShells(form)) {
                scripts.add(script(source, form, run.heredocs()));
            }
        }
        return scripts;
    }

    private static boolean isForPosixShells(CommandForm.ShellForm form) {
        for (Command.Opaque part : form.script().opaque()) {
            if (part.language() != Language.SHELL) {
                return false;
            }
        }
        return true;
    }

    private static String script(SourceText source, CommandForm.ShellForm form, List<Heredoc> heredocs) {
        if (heredocs.isEmpty()) {
            return form.text();
        }
        String whole = source.slice(form.span());
        boolean alone = heredocs.size() == 1
                && source.slice(heredocs.getFirst().marker()).equals(form.text());
        if (alone) {
            String body = source.slice(heredocs.getFirst().body());
            return heredocs.getFirst().chomp() ? body.replaceAll("(?m)^\t+", "") : body;
        }
        return form.text() + whole.substring(whole.indexOf('\n', form.text().length() - 1));
    }
}
