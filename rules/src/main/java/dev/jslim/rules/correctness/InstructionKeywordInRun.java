package dev.jslim.rules.correctness;

import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import java.util.List;
import java.util.Set;

/** {@code && RUN …}: the name of an instruction where a program is expected. */
public final class InstructionKeywordInRun extends NodeRule<Command.Simple> {
    private static final Set<String> KEYWORDS = Set.of(
            "RUN",
            "COPY",
            "ADD",
            "ENV",
            "ARG",
            "FROM",
            "WORKDIR",
            "USER",
            "CMD",
            "ENTRYPOINT",
            "EXPOSE",
            "LABEL",
            "VOLUME",
            "SHELL",
            "HEALTHCHECK",
            "ONBUILD",
            "STOPSIGNAL");

    public InstructionKeywordInRun() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "instruction-keyword-in-run",
                                "The name of an instruction stands where a program is expected",
                                RuleInfo.Category.CORRECTNESS,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        String program = command.program();
        if (program == null || !KEYWORDS.contains(program) || command.words().size() < 2) {
            return List.of();
        }
        Span name = command.words().getFirst().span();
        String message = program
                + " is no program: the shell would look for one of that name and fail, since this line continues the RUN above it; "
                + (program.equals("RUN") ? "remove the word" : "end the RUN before it");
        Span gap = new Span(name.start(), command.words().get(1).span().start());
        return program.equals("RUN") && context.commands().run().form() instanceof CommandForm.ShellForm
                ? found(name, message, Fix.of("remove RUN", Applicability.UNSAFE, TextEdit.delete(gap)))
                : found(name, message);
    }
}
