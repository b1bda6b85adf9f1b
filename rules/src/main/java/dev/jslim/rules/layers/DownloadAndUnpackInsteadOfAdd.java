package dev.jslim.rules.layers;

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
import java.util.List;

/** A tar archive is downloaded and unpacked by a RUN, which ADD can do. */
public final class DownloadAndUnpackInsteadOfAdd extends NodeRule<Instruction.Run> {
    public DownloadAndUnpackInsteadOfAdd() {
        super(
                Instruction.Run.class,
                RuleInfo.of(
                                "download-and-unpack-instead-of-add",
                                "A RUN downloads and unpacks what ADD could",
                                RuleInfo.Category.CACHE_ORDER,
                                Severity.INFO)
                        .in(Preset.ALL)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("prefer-add-unpack"));
    }

    @Override
    public List<Finding> check(Instruction.Run run, RuleContext context) {
        RunCommands commands = context.commands();
        if (!commands.runs("tar") && !commands.runs("bsdtar")) {
            return List.of();
        }
        Leftovers leftovers = new Leftovers(commands);
        List<Finding> findings = new ArrayList<>();
        for (Unpacked unpacked : leftovers.unpacked) {
            int offset = unpacked.invocation().command().span().start();
            Fetched fetched = !unpacked.plain()
                    ? null
                    : unpacked.archive() == null
                            ? leftovers.pipedInto(unpacked, context.source())
                            : leftovers.download(unpacked.name(), offset);
            if (fetched != null && fetched.plain()) {
                Fix fix = UnpackedByAdd.fix(run, fetched, unpacked, context);
                findings.add(finding(
                        fetched.invocation().programWord().span(),
                        fetched.invocation().program()
                                + " and tar are not run again when the archive at the address changes, and have"
                                + " to be installed; ADD --unpack fetches, checks and unpacks it, from version 1.17 of the frontend on",
                        fix == null ? new Fix[0] : new Fix[] {fix}));
            }
        }
        return findings;
    }
}
