package dev.jslim.rules;

import dev.jslim.analyzer.lint.Rule;
import dev.jslim.rules.base.BaseImageLatest;
import dev.jslim.rules.base.BaseImageUntagged;
import dev.jslim.rules.copy.AddInsteadOfCopy;
import dev.jslim.rules.copy.CopyFromSelf;
import dev.jslim.rules.copy.CopyManyDestNotDirectory;
import dev.jslim.rules.copy.CopySourceBeforeInstall;
import dev.jslim.rules.copy.DockerignoreLetsJunkIn;
import dev.jslim.rules.copy.DockerignoreMalformed;
import dev.jslim.rules.copy.DockerignoreMissing;
import dev.jslim.rules.correctness.KeyValueLegacyForm;
import dev.jslim.rules.correctness.StageNameDuplicate;
import dev.jslim.rules.layers.BuildToolInFinal;
import dev.jslim.rules.packages.ApkMissingNoCache;
import dev.jslim.rules.packages.AptInstallWithoutUpdate;
import dev.jslim.rules.packages.AptInstallsRecommends;
import dev.jslim.rules.packages.AptInsteadOfAptGet;
import dev.jslim.rules.packages.AptListsLeft;
import dev.jslim.rules.packages.AptMissingYes;
import dev.jslim.rules.packages.IndexUpdateAlone;
import dev.jslim.rules.packages.PipCacheLeft;
import dev.jslim.rules.runtime.CmdDuplicate;
import dev.jslim.rules.runtime.EntrypointDuplicate;
import dev.jslim.rules.runtime.EntrypointShellForm;
import dev.jslim.rules.runtime.HealthcheckDuplicate;
import dev.jslim.rules.runtime.MaintainerDeprecated;
import dev.jslim.rules.runtime.UserMissing;
import dev.jslim.rules.runtime.UserRootLast;
import dev.jslim.rules.runtime.WorkdirRelative;
import dev.jslim.rules.security.SecretInArgOrEnv;
import dev.jslim.rules.security.SudoInRun;
import dev.jslim.rules.shell.CdInsteadOfWorkdir;
import dev.jslim.rules.style.FromAsCasing;
import dev.jslim.rules.style.InstructionCasing;
import dev.jslim.rules.style.StageNameCasing;
import java.util.List;

/** The one list of all rules. */
public final class Rules {
    private static final List<Rule<?>> ALL = List.of(
            new AddInsteadOfCopy(),
            new ApkMissingNoCache(),
            new AptInstallWithoutUpdate(),
            new AptInstallsRecommends(),
            new AptInsteadOfAptGet(),
            new AptListsLeft(),
            new AptMissingYes(),
            new BaseImageLatest(),
            new BaseImageUntagged(),
            new BuildToolInFinal(),
            new CdInsteadOfWorkdir(),
            new CmdDuplicate(),
            new CopyFromSelf(),
            new CopyManyDestNotDirectory(),
            new CopySourceBeforeInstall(),
            new DockerignoreLetsJunkIn(),
            new DockerignoreMalformed(),
            new DockerignoreMissing(),
            new EntrypointDuplicate(),
            new EntrypointShellForm(),
            new FromAsCasing(),
            new HealthcheckDuplicate(),
            new IndexUpdateAlone(),
            new InstructionCasing(),
            new KeyValueLegacyForm(),
            new MaintainerDeprecated(),
            new PipCacheLeft(),
            new SecretInArgOrEnv(),
            new StageNameCasing(),
            new StageNameDuplicate(),
            new SudoInRun(),
            new UserMissing(),
            new UserRootLast(),
            new WorkdirRelative());

    private Rules() {}

    /** Returns all rules, sorted by slug. */
    public static List<Rule<?>> all() {
        return ALL;
    }
}
