package dev.jslim.rules.copy;

import dev.jslim.analyzer.build.variables.Resolution;
import dev.jslim.analyzer.lint.Finding;
import dev.jslim.analyzer.lint.NodeRule;
import dev.jslim.analyzer.lint.RuleContext;
import dev.jslim.analyzer.lint.RuleInfo;
import dev.jslim.analyzer.lint.Severity;
import dev.jslim.grammar.edit.Applicability;
import dev.jslim.grammar.edit.Fix;
import dev.jslim.grammar.edit.TextEdit;
import dev.jslim.grammar.syntax.Instruction;
import dev.jslim.grammar.syntax.Word;
import java.util.List;
import java.util.Locale;

/** ADD where COPY does the same without surprises. */
public final class AddInsteadOfCopy extends NodeRule<Instruction.Add> {
    /** What ADD unpacks. */
    private static final List<String> ARCHIVES =
            List.of(".tar", ".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz", ".lzma", ".tlz", ".zst", ".z");

    public AddInsteadOfCopy() {
        super(
                Instruction.Add.class,
                RuleInfo.of(
                                "add-instead-of-copy",
                                "ADD is used where COPY does",
                                RuleInfo.Category.BUILD_CONTEXT,
                                Severity.WARNING)
                        .fixes(RuleInfo.Fixability.SAFE)
                        .same("DL3020", "S7029", "DS-0005", "CKV_DOCKER_4", "CIS-DI-0009"));
    }

    @Override
    public List<Finding> check(Instruction.Add add, RuleContext context) {
        boolean special =
                add.flag("checksum") != null || add.flag("keep-git-dir") != null || add.flag("unpack") != null;
        if (special || (add.sources().isEmpty() && add.heredocs().isEmpty())) {
            return List.of();
        }
        boolean glob = false;
        for (Word source : add.sources()) {
            if (!(context.expand(source) instanceof Resolution.Resolved(String path)) || needsAdd(path)) {
                return List.of();
            }
            glob |= path.indexOf('*') >= 0 || path.indexOf('?') >= 0;
        }
        String keyword = add.keyword().text();
        String copy = keyword.equals(keyword.toLowerCase(Locale.ROOT)) ? "copy" : "COPY";
        return found(
                add.keyword().span(),
                "ADD also downloads and unpacks, which nobody expects of a plain local path; use COPY, which only copies",
                Fix.of(
                        "use COPY",
                        glob ? Applicability.UNSAFE : Applicability.SAFE,
                        TextEdit.replace(add.keyword().span(), copy)));
    }

    private static boolean needsAdd(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        boolean remote = lower.contains("://") || lower.startsWith("git@") || lower.startsWith("github.com/");
        boolean archive = false;
        for (String end : ARCHIVES) {
            archive |= lower.endsWith(end);
        }
        return remote || archive;
    }
}
