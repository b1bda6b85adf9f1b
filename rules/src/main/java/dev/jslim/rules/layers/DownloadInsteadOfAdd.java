package dev.jslim.rules.layers;

import dev.jslim.analyzer.command.Invocation;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.Preset;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plain file is downloaded by a RUN, which the builder does not repeat when the file changes. */
public final class DownloadInsteadOfAdd extends NodeRule<Instruction.Run> {
    public DownloadInsteadOfAdd() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "download-instead-of-add",
                                "A RUN downloads a file that ADD could fetch",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("S7026"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        if (!commands.runs("curl") && !commands.runs("wget")) {
            return List.of();
        }
        Leftovers leftovers = new Leftovers(commands);
        Set<String> unpacked = new HashSet<>();
        for (Unpacked each : leftovers.unpacked) {
            unpacked.add(CopiedArchive.name(each.name()));
        }
        List<Finding> findings = new ArrayList<>();
        for (Fetched fetched : leftovers.fetched) {
            Invocation invocation = fetched.invocation();
            String url = Fetched.text(fetched.url(), invocation, commands);
            boolean web = url.startsWith("http://") || url.startsWith("https://");
            if (web
                    && fetched.plain()
                    && !fetched.file().isEmpty()
                    && !unpacked.contains(CopiedArchive.name(fetched.file()))
                    && leftovers.stays(
                            fetched.file(), invocation.command().span().start())) {
                Fix fix = fix(run, fetched, url, context);
                findings.add(finding(
                        invocation.programWord().span(),
                        invocation.program()
                                + " is not run again when the file at its address changes, and has to be installed; "
                                + "ADD needs no program, looks whether the file has changed, and checks it with --checksum",
                        fix == null ? new Fix[0] : new Fix[] {fix}));
            }
        }
        return findings;
    }

    private static @Nullable Fix fix(Instruction.Run run, Fetched fetched, String url, RuleContext context) {
        String file = fetched.file().startsWith("/") ? fetched.file() : "./" + fetched.file();
        boolean plain = AddLine.isPlain(url) && AddLine.isPlain(file) && file.indexOf('?') < 0;
        return plain ? AddLine.fix(run, fetched.invocation().command(), url + " " + file, context) : null;
    }
}
