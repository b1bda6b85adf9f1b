package dev.jslim.rules.security;

import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.shell.Command;
import dev.jslim.grammar.shell.ShellWord;
import dev.jslim.grammar.source.Span;
import dev.jslim.grammar.syntax.CommandForm;
import dev.jslim.rules.shell.Download;
import java.util.List;

/** A downloader that is allowed to speak a protocol which is broken. */
public final class TlsWeakProtocol extends NodeRule<Command.Simple> {
    public TlsWeakProtocol() {
        super(
                Command.Simple.class,
                RuleInfo.of(
                                "tls-weak-protocol",
                                "A download may use a broken version of TLS",
                                RuleInfo.Category.SECURITY,
                                Severity.ERROR)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S4423"));
    }

    @Override
    public List<Finding> check(Command.Simple command, RuleContext context) {
        RunCommands commands = context.commands();
        Download download = Download.of(commands.invocation(command));
        if (download == null) {
            return List.of();
        }
        List<ShellWord> words = download.invocation().arguments();
        for (int i = 0; i < words.size(); i++) {
            String text = commands.text(words.get(i), download.invocation());
            String next = i + 1 < words.size() ? commands.text(words.get(i + 1), download.invocation()) : "";
            int width = ProtocolOption.width(text, next, download.curl());
            if (width > 0) {
                ShellWord last = words.get(i + width - 1);
                ShellWord before = i == 0 ? download.invocation().programWord() : words.get(i - 1);
                Span span = words.get(i).span().to(last.span());
                String message = context.source().slice(span).replace('\n', ' ')
                        + " allows a version of TLS that has been broken for years; remove it, for the default is TLS 1.2 or better";
                boolean array = context.commands().run().form() instanceof CommandForm.ExecForm;
                return array
                        ? found(span, message)
                        : found(
                                span,
                                message,
                                Fix.of(
                                        "remove the option",
                                        Applicability.UNSAFE,
                                        TextEdit.delete(new Span(before.span().end(), span.end()))));
            }
        }
        return List.of();
    }
}
