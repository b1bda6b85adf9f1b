package dev.jslim.rules.layers;

import dev.jslim.analyzer.build.Stage;
import dev.jslim.analyzer.command.RunCommands;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An archive is copied and unpacked in a later layer, so that its bytes ship twice. */
public final class CopyThenExtract extends NodeRule<Stage> {
    private static final List<String> ARCHIVES = List.of(
            ".tar", ".tgz", ".tbz", ".tb2", ".tbz2", ".txz", ".tlz", ".tpz", ".gz", ".bz2", ".xz", ".lz", ".lzma", ".z",
            ".zst");

    public CopyThenExtract() {
        super(
                Stage.class,
                RuleInfo.of(
                                "copy-then-extract",
                                "A copied archive is unpacked in a later layer",
                                RuleInfo.Category.LAYERS_AND_SIZE,
                                Severity.INFO)
                        .fixes(RuleInfo.Fixability.UNSAFE)
                        .same("DL3010"));
    }

    /** An archive that was copied. */
    private record Archive(Instruction.Copy copy, Word source) {}

    @Override
    public List<Finding> check(Stage stage, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Archive> archives = new HashMap<>();
        for (Instruction each : context.graph().ships(stage) ? stage.instructions() : List.<Instruction>of()) {
            Instruction instruction = each instanceof Instruction.OnBuild onBuild ? onBuild.trigger() : each;
            if (instruction instanceof Instruction.Copy copy && copy.flag("from") == null) {
                for (Word source : copy.sources()) {
                    String own = name(source.raw());
                    String target = name(copy.destination().raw());
                    if (isArchive(own)) {
                        archives.put(isArchive(target) ? target : own, new Archive(copy, source));
                    }
                }
            } else if (instruction instanceof Instruction.Run run && !archives.isEmpty()) {
                RunCommands commands = context.commandsOf(run);
                for (Unpacked unpacked : new Leftovers(commands).unpacked) {
                    Archive archive = archives.remove(name(unpacked.name()));
                    if (archive != null) {
                        Fix fix = each instanceof Instruction.Run
                                ? AddInstead.fix(archive.copy(), run, unpacked, context)
                                : null;
                        findings.add(finding(
                                archive.source().span(),
                                "the archive stays in its layer although a RUN unpacks it, so its bytes ship twice; ADD unpacks a"
                                        + " local tar archive itself",
                                fix == null ? new Fix[0] : new Fix[] {fix}));
                    }
                }
            }
        }
        return findings;
    }

    private static String name(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '"' || path.charAt(end - 1) == '\'')) {
            end--;
        }
        int slash = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1));
        int quote = Math.max(path.lastIndexOf('"', end - 1), path.lastIndexOf('\'', end - 1));
        return path.substring(Math.max(slash, quote) + 1, end);
    }

    private static boolean isArchive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String end : ARCHIVES) {
            if (lower.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
